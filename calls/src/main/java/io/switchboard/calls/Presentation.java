package io.switchboard.calls;

import io.switchboard.calls.dial.CallerIdentity;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipUri;
import java.util.List;

/** How a caller's identity is written into an INVITE (RFC 3261 8.1.1.3, RFC 3323, RFC 3325). Pure. */
final class Presentation {
    private static final NameAddress ANONYMOUS =
            NameAddress.of("Anonymous", SipUri.sip("anonymous", Host.of("anonymous.invalid")));

    private Presentation() {}

    /** The From address. */
    static NameAddress from(CallerIdentity identity) {
        return identity.withheld() ? ANONYMOUS : address(identity);
    }

    /** Identity and privacy for those who are trusted with them. */
    static SipHeaders headers(CallerIdentity identity) {
        SipHeaders.Builder headers = SipHeaders.builder();
        if (identity.asserted()) {
            headers.set(HeaderFields.P_ASSERTED_IDENTITY, address(identity));
        }
        if (identity.withheld()) {
            headers.set(HeaderFields.PRIVACY, List.of("id"));
        }
        return headers.build();
    }

    private static NameAddress address(CallerIdentity identity) {
        return NameAddress.of(identity.displayName().orElse(""), SipUri.sip(identity.user(), Host.of(identity.host())));
    }
}
