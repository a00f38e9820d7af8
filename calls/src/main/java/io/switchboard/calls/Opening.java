package io.switchboard.calls;

import io.switchboard.calls.leg.SessionBody;
import io.switchboard.calls.leg.Warnings;
import io.switchboard.calls.negotiation.OfferedSession;
import io.switchboard.calls.negotiation.Reading;
import io.switchboard.calls.negotiation.Refusal;
import io.switchboard.calls.negotiation.SessionReader;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.MediaType;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.sdp.SessionDescription;
import java.util.Optional;

/** What an INVITE brings with it: an offer, the wish for one from us, or something that has to be refused. Pure. */
sealed interface Opening {
    /** An offer that can be answered. */
    record WithOffer(OfferedSession session) implements Opening {}

    /** No body: the caller wants an offer from us. */
    record WithoutOffer() implements Opening {}

    /** The call cannot be: the end says with which status, the headers say why. */
    record Refused(CallEnd end, SipHeaders headers) implements Opening {}

    /** Reads the INVITE. */
    static Opening read(SipRequest invite) {
        return switch (SessionBody.read(invite)) {
            case SessionBody.Content.None none -> new WithoutOffer();
            case SessionBody.Content.Session(SessionDescription description) -> read(description);
            case SessionBody.Content.Other(boolean malformed) -> notASession(malformed);
        };
    }

    private static Opening read(SessionDescription description) {
        return switch (SessionReader.read(description)) {
            case Reading.Usable(OfferedSession session) -> new WithOffer(session);
            case Reading.Unusable(Refusal refusal) ->
                new Refused(CallEnd.of(CallEndCause.INCOMPATIBLE, Side.CALLER), Warnings.of(refusal));
        };
    }

    private static Opening notASession(boolean malformed) {
        CallEnd end = CallEnd.of(CallEndCause.INCOMPATIBLE, Side.CALLER);
        return malformed
                ? new Refused(end.withSipStatus(400), SipHeaders.EMPTY)
                : new Refused(end.withSipStatus(415), SipHeaders.EMPTY.with(HeaderFields.ACCEPT, MediaType.SDP));
    }

    /** The offer, if there is one. */
    default Optional<OfferedSession> offer() {
        return this instanceof WithOffer(OfferedSession session) ? Optional.of(session) : Optional.empty();
    }
}
