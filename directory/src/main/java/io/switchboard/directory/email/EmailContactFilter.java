package io.switchboard.directory.email;

import java.util.Optional;
import java.util.UUID;

/** Which email contacts a list shows; empty parts let all through. */
public record EmailContactFilter(Optional<UUID> user, Optional<EmailStatus> status) {

    /** All email contacts. */
    public static final EmailContactFilter ALL = new EmailContactFilter(Optional.empty(), Optional.empty());
}
