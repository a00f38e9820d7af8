package io.switchboard.directory.deliverymethod;

import java.util.List;
import java.util.Optional;

/**
 * Where a voicemail or a recording is mailed to.
 *
 * @param name what people read: the delivery method's name, or the address
 * @param addresses at least one
 * @param subject a template with {@linkplain DynamicField dynamic fields}; empty for the built-in words
 * @param body likewise
 */
public record MailDestination(String name, List<String> addresses, Optional<String> subject, Optional<String> body) {

    public MailDestination {
        addresses = List.copyOf(addresses);
    }

    /** A mailbox that gets mails in the built-in words. */
    public static MailDestination of(String address) {
        return new MailDestination(address, List.of(address), Optional.empty(), Optional.empty());
    }
}
