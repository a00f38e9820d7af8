package io.switchboard.calls.leg;

import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.Parameters;
import io.switchboard.sip.message.SessionExpires;
import io.switchboard.sip.message.SipHeaders;
import java.util.List;
import java.util.Optional;

/**
 * Session timers (RFC 4028) as far as a peer asks for them: the peer refreshes, we agree. Where the peer wants us to
 * refresh, the session simply has no timer, which section 9 leaves to us; signs of life are watched otherwise. Pure.
 */
public final class SessionTimer {
    private static final String EXTENSION = "timer";
    private static final String REFRESHER_PEER = "uac";

    private SessionTimer() {}

    /** The headers of a 2xx to this INVITE, re-INVITE or UPDATE. */
    public static SipHeaders answer(SipHeaders request) {
        Optional<SessionExpires> asked = request.first(HeaderFields.SESSION_EXPIRES);
        boolean supported = request.all(HeaderFields.SUPPORTED).stream().anyMatch(EXTENSION::equalsIgnoreCase);
        if (asked.isEmpty()
                || !supported
                || !asked.get().refresher().orElse(REFRESHER_PEER).equalsIgnoreCase(REFRESHER_PEER)) {
            return SipHeaders.EMPTY;
        }
        Parameters refresher = Parameters.NONE.with("refresher", REFRESHER_PEER);
        return SipHeaders.builder()
                .setAll(HeaderFields.REQUIRE, List.of(EXTENSION))
                .set(
                        HeaderFields.SESSION_EXPIRES,
                        new SessionExpires(asked.get().seconds(), refresher))
                .build();
    }
}
