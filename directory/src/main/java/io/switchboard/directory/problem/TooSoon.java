package io.switchboard.directory.problem;

import java.time.Duration;

/** Something that was done a moment ago and may be done again only after a while. */
public final class TooSoon extends DirectoryProblem {

    private final Duration wait;

    public TooSoon(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    /** How long to wait before trying again. */
    public Duration waitingTime() {
        return wait;
    }
}
