package io.switchboard.calls;

import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipParseException;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.useragent.IncomingInvitation;
import java.util.List;
import java.util.Optional;

/** Reads who calls out of an INVITE. Pure. */
final class OriginReader {
    private OriginReader() {}

    /** The origin; optional headers that are malformed count as absent. */
    static CallOrigin read(IncomingInvitation invitation) {
        SipRequest invite = invitation.request();
        NameAddress from = invite.headers().require(HeaderFields.FROM);
        return new CallOrigin(
                invitation.identity(),
                invitation.source().remote(),
                from,
                from.uri().user().orElse(""),
                from.displayName().isBlank() ? Optional.empty() : Optional.of(from.displayName()),
                asserted(invite.headers()),
                isWithheld(invite.headers()),
                invite.uri(),
                invite.uri().user().orElse(""),
                invite.headers().require(HeaderFields.TO),
                invite);
    }

    private static Optional<NameAddress> asserted(SipHeaders headers) {
        try {
            return headers.first(HeaderFields.P_ASSERTED_IDENTITY);
        } catch (SipParseException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isWithheld(SipHeaders headers) {
        try {
            return headers.first(HeaderFields.PRIVACY).stream()
                    .flatMap(List::stream)
                    .anyMatch(word -> !word.equalsIgnoreCase("none"));
        } catch (SipParseException malformed) {
            return false;
        }
    }
}
