package io.switchboard.directory.appline;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a user's newest invitation to the App has come (specification section 3.5).
 *
 * @param sentAt when it was sent; empty when none was
 * @param expiresAt until when it can be used
 */
public record AppInvitation(State state, Optional<Instant> sentAt, Optional<Instant> expiresAt) {

    /** No invitation was sent. */
    public static final AppInvitation NONE = new AppInvitation(State.NOT_INVITED, Optional.empty(), Optional.empty());

    /** How far it has come. */
    public enum State {
        NOT_INVITED,
        INVITED,
        /** A device was activated with it. */
        ACTIVATED,
        /** It was not used in time. */
        EXPIRED
    }
}
