package io.switchboard.routing;

import io.switchboard.calls.event.LiveCallState;
import io.switchboard.directory.history.Direction;
import io.switchboard.routing.decision.CallParties;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A call that goes on.
 *
 * @param id the same as in the call history
 * @param direction seen from the account
 * @param parties who calls whom
 * @param state what it is doing
 * @param startedAt when it came in
 * @param answeredAt when it was answered, by a person or by voicemail
 * @param codec the encoding name in use, once there is sound
 */
public record LivePhoneCall(
        UUID id,
        Direction direction,
        CallParties parties,
        LiveCallState state,
        Instant startedAt,
        Optional<Instant> answeredAt,
        Optional<String> codec) {}
