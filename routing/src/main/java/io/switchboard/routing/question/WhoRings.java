package io.switchboard.routing.question;

import io.switchboard.directory.view.ContactMethodView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What would happen to a call.
 *
 * @param at when it is called
 * @param summary the answer in one sentence
 * @param steps the whole way, in order
 */
public record WhoRings(Instant at, String summary, List<Step> steps) {

    /** Copies the steps. */
    public WhoRings {
        steps = List.copyOf(steps);
    }

    /**
     * One step on the way.
     *
     * @param text what happens, a sentence
     * @param contactMethod which contact method it is about, if one
     * @param ringTime how long it rings at most; empty where nothing rings
     * @param result what comes of it
     */
    public record Step(
            String text, Optional<ContactMethodView> contactMethod, Optional<Duration> ringTime, Result result) {}

    /** What comes of a step. */
    public enum Result {
        /** Somebody's phone rings. */
        RINGS,
        /** Nothing can ring there. */
        UNAVAILABLE,
        /** The call goes on elsewhere. */
        PASSED_ON,
        /** The caller may leave a message. */
        VOICEMAIL,
        /** The call ends. */
        ENDS
    }
}
