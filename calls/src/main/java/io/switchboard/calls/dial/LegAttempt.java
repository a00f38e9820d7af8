package io.switchboard.calls.dial;

import io.switchboard.calls.LegId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One leg as it went: what was tried, and what came of it.
 *
 * @param leg which leg
 * @param label the label of the target
 * @param destination the request URI that was called, as text without parameters and password
 * @param startedAt when the INVITE was sent
 * @param ringing how long it rang, zero when it never did
 * @param result what came of it
 * @param sipStatus the final SIP status, 408 when there was no reply, 487 when it was cancelled
 * @param reason the reason phrase or a sentence that says more
 */
public record LegAttempt(
        LegId leg,
        String label,
        String destination,
        Instant startedAt,
        Duration ringing,
        LegResult result,
        int sipStatus,
        String reason) {

    /** Rejects absent components. */
    public LegAttempt {
        Objects.requireNonNull(leg, "leg is null");
        Objects.requireNonNull(label, "label is null");
        Objects.requireNonNull(destination, "destination is null");
        Objects.requireNonNull(startedAt, "startedAt is null");
        Objects.requireNonNull(ringing, "ringing is null");
        Objects.requireNonNull(result, "result is null");
        Objects.requireNonNull(reason, "reason is null");
    }
}
