package io.switchboard.sip.dialog;

import java.util.random.RandomGenerator;

/** How long to wait after a 491 before the re-INVITE is tried again (RFC 3261 14.1). Pure. */
public final class GlarePause {

    private static final int STEP_MILLIS = 10;

    private GlarePause() {}

    /**
     * A random pause: 2.1 to 4 seconds for the side that made the Call-ID, 0 to 2 seconds for the other.
     *
     * @return milliseconds
     */
    public static long milliseconds(boolean ownsCallId, RandomGenerator random) {
        int steps = ownsCallId ? random.nextInt(210, 401) : random.nextInt(0, 201);
        return (long) steps * STEP_MILLIS;
    }
}
