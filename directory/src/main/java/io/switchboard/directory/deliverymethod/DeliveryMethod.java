package io.switchboard.directory.deliverymethod;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A named place that voicemails and recordings are sent to (specification section 8.2).
 *
 * @param emails the email contacts that get the mail, in order
 * @param addresses their addresses, in the same order
 * @param subject a template with {@linkplain DynamicField dynamic fields}; empty for the built-in words
 * @param body likewise, on several lines
 * @param version grows with every change
 */
public record DeliveryMethod(
        UUID id,
        String name,
        DeliveryType type,
        List<UUID> emails,
        List<String> addresses,
        Optional<String> subject,
        Optional<String> body,
        Instant createdAt,
        long version) {

    public DeliveryMethod {
        emails = List.copyOf(emails);
        addresses = List.copyOf(addresses);
    }
}
