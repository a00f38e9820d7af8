package io.switchboard.calls;

import io.switchboard.calls.dial.LegFailure;
import io.switchboard.calls.dial.LegResult;
import io.switchboard.calls.leg.CalleeLeg;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.useragent.InvitationEnd;

/** What the end of an INVITE that was not answered means for its leg. Pure. */
record LegEnding(LegResult result, int status, String reason) {
    private static final int CANCELLED_STATUS = 487;
    private static final int NO_REPLY_STATUS = 408;
    private static final int UNREACHABLE_STATUS = 503;

    static LegEnding of(InvitationEnd end, CalleeLeg leg) {
        return switch (end) {
            case InvitationEnd.Rejected(SipResponse response) -> failure(leg, response.status(), response.reason());
            case InvitationEnd.TimedOut timedOut -> failure(leg, NO_REPLY_STATUS, "No reply");
            case InvitationEnd.Unreachable(String why) -> failure(leg, UNREACHABLE_STATUS, why);
            case InvitationEnd.Cancelled cancelled -> new LegEnding(LegResult.FAILED, CANCELLED_STATUS, "Cancelled");
        };
    }

    private static LegEnding failure(CalleeLeg leg, int status, String reason) {
        return new LegEnding(LegFailure.of(status, leg.hasRung(), leg.target().carrier()), status, reason);
    }
}
