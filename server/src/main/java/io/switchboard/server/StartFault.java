package io.switchboard.server;

import java.io.Serial;

/** Why the server cannot start, in words that say what mends it. */
public final class StartFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A fault found before anything failed. */
    public StartFault(String message) {
        super(message);
    }

    /** A fault with what made it. */
    public StartFault(String message, Throwable cause) {
        super(message, cause);
    }
}
