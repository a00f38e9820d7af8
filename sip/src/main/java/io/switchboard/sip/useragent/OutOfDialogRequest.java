package io.switchboard.sip.useragent;

import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipUri;
import java.util.Optional;

/**
 * A request outside any dialog, other than INVITE, ACK and CANCEL. Via, From tag, Call-ID, CSeq and User-Agent are added by the stack.
 *
 * @param extra more headers; a Max-Forwards, Call-ID or CSeq given here is taken instead of a new one (REGISTER refreshes keep theirs)
 * @param credentials for 401 and 407
 */
public record OutOfDialogRequest(
        SipMethod method,
        SipUri requestUri,
        NextHop nextHop,
        NameAddress from,
        NameAddress to,
        SipHeaders extra,
        SipBody body,
        Optional<ClientCredentials> credentials) {}
