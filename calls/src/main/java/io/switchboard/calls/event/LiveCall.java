package io.switchboard.calls.event;

import io.switchboard.calls.CallId;
import io.switchboard.calls.CallOrigin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call that goes on, as it was a moment ago.
 *
 * @param id which call
 * @param origin who calls whom
 * @param state what it is doing
 * @param startedAt when it came in
 * @param answeredAt when it was answered, by a callee or by us
 * @param ringing the labels of the targets that are being rung
 * @param connectedTo the label of the target that answered
 * @param codec the encoding name of the codec in use
 * @param quality the figures of each side now
 */
public record LiveCall(
        CallId id,
        CallOrigin origin,
        LiveCallState state,
        Instant startedAt,
        Optional<Instant> answeredAt,
        List<String> ringing,
        Optional<String> connectedTo,
        Optional<String> codec,
        CallQuality quality) {
    /** Copies the labels. */
    public LiveCall {
        ringing = List.copyOf(ringing);
    }
}
