package io.switchboard.sip.useragent;

import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipUri;
import java.util.Optional;

/**
 * An INVITE to send. Via, From tag, Call-ID, CSeq, Contact, Allow, Supported and User-Agent are added by the stack.
 *
 * @param requestUri the Request-URI
 * @param nextHop where to send it
 * @param from who calls; a tag is added
 * @param to who is called
 * @param extra more headers; a Max-Forwards given here is taken, else it is 70
 * @param body the offer, or empty to ask for one
 * @param credentials for 401 and 407; not sent to whom a redirection leads
 * @param redirections how many redirections in a row (300, 301, 302, 305) are followed; 0 tells them as the end
 */
public record InvitationRequest(
        SipUri requestUri,
        NextHop nextHop,
        NameAddress from,
        NameAddress to,
        SipHeaders extra,
        SipBody body,
        Optional<ClientCredentials> credentials,
        int redirections) {
    /** An INVITE whose redirections are told as its end. */
    public InvitationRequest(
            SipUri requestUri,
            NextHop nextHop,
            NameAddress from,
            NameAddress to,
            SipHeaders extra,
            SipBody body,
            Optional<ClientCredentials> credentials) {
        this(requestUri, nextHop, from, to, extra, body, credentials, 0);
    }
}
