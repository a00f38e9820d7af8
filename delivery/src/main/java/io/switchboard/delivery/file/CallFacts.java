package io.switchboard.delivery.file;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * What mails say about a call (the dynamic fields of specification section 8.2).
 *
 * @param callId as in the call history
 * @param direction {@code inbound}, {@code outbound} or {@code internal}
 * @param startedAt when the file begins
 * @param zone the account's time zone
 * @param callerNumber as presented; empty when withheld
 * @param callerName empty when none is known
 * @param calledNumber what was dialled
 * @param calledName who was called, as people say it; an empty text when nobody is known
 * @param did the account's own phone number that the call came in by; empty for other calls
 * @param internalNumber the internal number that was dialled; empty for other calls
 * @param userName the user whose contact method the file is of
 * @param contactMethod that contact method's name
 * @param moduleName the module of a call flow that made the file; empty outside call flows
 * @param callFlow that call flow's name
 */
public record CallFacts(
        String callId,
        String direction,
        Instant startedAt,
        ZoneId zone,
        Optional<String> callerNumber,
        Optional<String> callerName,
        String calledNumber,
        String calledName,
        Optional<String> did,
        Optional<String> internalNumber,
        String userName,
        String contactMethod,
        Optional<String> moduleName,
        Optional<String> callFlow) {

    /** Rejects absent components. */
    public CallFacts {
        Objects.requireNonNull(callId, "callId is null");
        Objects.requireNonNull(startedAt, "startedAt is null");
    }
}
