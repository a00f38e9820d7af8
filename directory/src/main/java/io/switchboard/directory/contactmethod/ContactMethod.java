package io.switchboard.directory.contactmethod;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A way by which calls reach a user (specification section 4): an app line, SIP account, PSTN route or SIP forwarding. */
public interface ContactMethod {

    /** What it has in common with the other kinds. */
    ContactMethodFacts facts();

    default UUID id() {
        return facts().id();
    }

    /** Its owner. */
    default UUID userId() {
        return facts().userId();
    }

    /** The owner's full name. */
    default String ownerName() {
        return facts().ownerName();
    }

    default String name() {
        return facts().name();
    }

    default InboundSettings inbound() {
        return facts().inbound();
    }

    /** The delivery method's name or the address that messages go to; empty when there is neither. */
    default Optional<String> voicemailGoesTo() {
        return facts().voicemailGoesTo();
    }

    default Instant createdAt() {
        return facts().createdAt();
    }

    /** Grows with every change. */
    default long version() {
        return facts().version();
    }
}
