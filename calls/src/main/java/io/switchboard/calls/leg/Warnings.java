package io.switchboard.calls.leg;

import io.switchboard.calls.negotiation.Refusal;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.Warning;

/** The Warning header (RFC 3261 section 20.43) that says why a session was refused. Pure. */
public final class Warnings {
    private static final String AGENT = "switchboard";
    private static final int MISCELLANEOUS = 399;

    private Warnings() {}

    /** The headers of a refusal with these words, under the code for whatever has none of its own. */
    public static SipHeaders of(String text) {
        return SipHeaders.EMPTY.with(HeaderFields.WARNING, new Warning(MISCELLANEOUS, AGENT, text));
    }

    /** The headers of a 488. */
    public static SipHeaders of(Refusal refusal) {
        return SipHeaders.EMPTY.with(HeaderFields.WARNING, new Warning(refusal.warningCode(), AGENT, refusal.text()));
    }
}
