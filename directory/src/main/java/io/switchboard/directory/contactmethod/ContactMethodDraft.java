package io.switchboard.directory.contactmethod;

import java.util.UUID;

/** What can be said about every contact method, whatever its kind. */
public interface ContactMethodDraft {

    /** Its owner. */
    UUID userId();

    String name();

    InboundSettings inbound();
}
