package io.switchboard.calls;

import io.switchboard.sip.useragent.DialogEnd;
import io.switchboard.sip.useragent.InvitationFailure;
import java.util.Optional;

/** What the end of one party's dialog means for the call. Pure. */
final class PartyEnds {
    private PartyEnds() {}

    /** The end of the call when this party's dialog ends; empty when we ended it ourselves. */
    static Optional<CallEnd> of(DialogEnd end, Side side) {
        return switch (end) {
            case DialogEnd.RemoteBye bye -> Optional.of(CallEnd.of(CallEndCause.HUNG_UP, side));
            case DialogEnd.LocalBye ours -> Optional.empty();
            case DialogEnd.Cancelled cancelled -> Optional.of(CallEnd.of(CallEndCause.CANCELLED, side));
            case DialogEnd.Closing closing -> Optional.of(CallEnd.of(CallEndCause.SHUTDOWN, Side.US));
            case DialogEnd.Refused refused -> Optional.of(CallEnd.of(CallEndCause.PARTY_LOST, side));
            case DialogEnd.Unreachable lost -> Optional.of(CallEnd.of(CallEndCause.PARTY_LOST, side));
            case DialogEnd.NotAcknowledged lost -> Optional.of(CallEnd.of(CallEndCause.PARTY_LOST, side));
        };
    }

    /** The end of the call when the caller's side cannot go on although nobody said so. */
    static CallEnd of(InvitationFailure why) {
        return switch (why) {
            case InvitationFailure.Closing closing -> CallEnd.of(CallEndCause.SHUTDOWN, Side.US);
            case InvitationFailure.NotAcknowledged lost -> CallEnd.of(CallEndCause.PARTY_LOST, Side.CALLER);
            case InvitationFailure.Unreachable lost -> CallEnd.of(CallEndCause.PARTY_LOST, Side.CALLER);
        };
    }
}
