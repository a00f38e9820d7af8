package io.switchboard.sip.useragent;

import io.switchboard.sip.message.CSeq;
import io.switchboard.sip.message.ContactValue;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.message.Via;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.Transport;
import io.switchboard.sip.transport.TransportProtocol;
import java.util.List;

/**
 * A request of ours before it is known which way it goes and under which branch. Immutable.
 *
 * @param route Route headers, before those of {@code extra}
 * @param contact whether our Contact belongs in it
 */
record RequestPlan(
        SipMethod method,
        SipUri uri,
        List<NameAddress> route,
        NameAddress from,
        NameAddress to,
        String callId,
        long sequence,
        boolean contact,
        SipHeaders extra,
        SipBody body) {

    private static final int MAX_FORWARDS = 70;

    /** The plan of the same request with the next number, as every attempt after a challenge needs it (RFC 3261 8.1.3.5). */
    RequestPlan again(long newSequence, SipHeaders newExtra) {
        return new RequestPlan(method, uri, route, from, to, callId, newSequence, contact, newExtra, body);
    }

    /** The plan of the same request to somebody else, as a redirection wants it (RFC 3261 8.1.3.4). */
    RequestPlan elsewhere(SipUri newUri, long newSequence) {
        SipHeaders clean = extra.without(HeaderFields.AUTHORIZATION).without(HeaderFields.PROXY_AUTHORIZATION);
        return new RequestPlan(method, newUri, route, from, to, callId, newSequence, contact, clean, body);
    }

    /** The request for this flow. */
    SipRequest build(Flow flow, Transport.SentBy sentBy, String branch, String product) {
        SipHeaders.Builder headers = SipHeaders.builder()
                .add(HeaderFields.VIA, Via.of(flow.protocol().viaToken(), sentBy.host(), sentBy.port(), branch));
        if (!extra.has(HeaderFields.MAX_FORWARDS)) {
            headers.add(HeaderFields.MAX_FORWARDS, MAX_FORWARDS);
        }
        if (!route.isEmpty()) {
            headers.addAll(HeaderFields.ROUTE, route);
        }
        headers.add(HeaderFields.FROM, from)
                .add(HeaderFields.TO, to)
                .add(HeaderFields.CALL_ID, callId)
                .add(HeaderFields.CSEQ, new CSeq(sequence, method));
        if (contact && !extra.has(HeaderFields.CONTACT)) {
            headers.add(HeaderFields.CONTACT, ContactValue.of(contact(from.uri(), flow, sentBy)));
        }
        if (!extra.has(HeaderFields.USER_AGENT)) {
            headers.add(HeaderFields.USER_AGENT, product);
        }
        headers.addAllOf(extra);
        return new SipRequest(method, uri, headers.build(), body);
    }

    /** Our contact: the user we speak for at the address by which the peer of this flow can reach us. */
    static SipUri contact(SipUri speaksFor, Flow flow, Transport.SentBy sentBy) {
        SipUri address = speaksFor
                .user()
                .filter(user -> !user.isEmpty())
                .map(user -> SipUri.sip(user, sentBy.host()))
                .orElseGet(() -> SipUri.sip(sentBy.host()))
                .withPort(sentBy.port());
        return flow.protocol() == TransportProtocol.UDP
                ? address
                : address.withParameter("transport", flow.protocol().uriParameter());
    }
}
