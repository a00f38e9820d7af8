package io.switchboard.delivery.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail to be sent to one address.
 *
 * @param account the account on whose behalf it is sent; the mail goes with it when the account is deleted
 * @param to the recipient's address
 * @param letter what it says
 * @param about what it is about, told to listeners when it cannot be delivered; empty when nobody needs to know
 * @param uselessAfter from when on sending it makes no sense, for example when its link has expired; empty for never
 */
public record Notice(UUID account, String to, Letter letter, Optional<Topic> about, Optional<Instant> uselessAfter) {

    /**
     * A thing of the directory.
     *
     * @param kind its kind as the API spells it, for example {@code emailContact}
     */
    public record Topic(String kind, UUID id) {}

    /** A mail about nothing that could fail with it. */
    public static Notice of(UUID account, String to, Letter letter) {
        return new Notice(account, to, letter, Optional.empty(), Optional.empty());
    }

    /** The same mail about a thing. */
    public Notice about(String kind, UUID id) {
        return new Notice(account, to, letter, Optional.of(new Topic(kind, id)), uselessAfter);
    }

    /** The same mail, not to be sent any more after an instant. */
    public Notice uselessAfter(Instant instant) {
        return new Notice(account, to, letter, about, Optional.of(instant));
    }
}
