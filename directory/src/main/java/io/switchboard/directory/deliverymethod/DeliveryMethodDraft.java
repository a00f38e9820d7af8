package io.switchboard.directory.deliverymethod;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be said about a delivery method. */
public record DeliveryMethodDraft(
        String name, DeliveryType type, List<UUID> emails, Optional<String> subject, Optional<String> body) {

    public DeliveryMethodDraft {
        emails = List.copyOf(emails);
    }

    public static DeliveryMethodDraft of(DeliveryMethod method) {
        return new DeliveryMethodDraft(method.name(), method.type(), method.emails(), method.subject(), method.body());
    }
}
