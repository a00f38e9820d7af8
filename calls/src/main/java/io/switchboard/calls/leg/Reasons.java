package io.switchboard.calls.leg;

import io.switchboard.calls.CallEnd;
import io.switchboard.calls.negotiation.Refusal;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.ReasonValue;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import java.util.Optional;

/** The Reason headers (RFC 3326) with which legs are cancelled and hung up. Pure. */
public final class Reasons {
    private Reasons() {}

    /** For the legs that lost: phones do not count such a call as missed. */
    public static SipHeaders answeredElsewhere() {
        return of(ReasonValue.sip(200, "Call completed elsewhere"));
    }

    /** For a leg whose session cannot be used. */
    public static SipHeaders notAcceptable(String why) {
        return of(ReasonValue.sip(Refusal.STATUS, why));
    }

    /** For the sides that did not end the call. */
    public static SipHeaders of(CallEnd end) {
        return of(ReasonValue.q850(end.q850(), text(end)));
    }

    /** What the party that ended the call gave as its reason, to be passed on. */
    public static Optional<SipHeaders> passedOn(SipRequest request) {
        return request.headers().has(HeaderFields.REASON)
                ? Optional.of(SipHeaders.builder()
                        .copy(HeaderFields.REASON, request.headers())
                        .build())
                : Optional.empty();
    }

    private static SipHeaders of(ReasonValue reason) {
        return SipHeaders.EMPTY.with(HeaderFields.REASON, reason);
    }

    private static String text(CallEnd end) {
        return switch (end.cause()) {
            case HUNG_UP -> "Normal call clearing";
            case CANCELLED -> "Caller gave up";
            case BUSY -> "User busy";
            case DECLINED -> "Call rejected";
            case NO_ANSWER -> "No answer";
            case OFFLINE -> "Subscriber absent";
            case NOT_FOUND -> "Unallocated number";
            case FORBIDDEN -> "Not allowed";
            case INCOMPATIBLE -> "Incompatible destination";
            case LIMIT -> "Limit reached";
            case TOO_LONG -> "Longest duration reached";
            case PARTY_LOST -> "Other party lost";
            case ENDED_BY_OPERATOR -> "Ended by an operator";
            case SHUTDOWN -> "Phone system stops";
            case SERVER_RESTART -> "Phone system restarted";
            case FAILED -> "Failure";
        };
    }
}
