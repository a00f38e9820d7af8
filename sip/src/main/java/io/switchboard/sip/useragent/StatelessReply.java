package io.switchboard.sip.useragent;

import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.RetryAfter;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipEncoder;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipParseException;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.message.Via;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.ResponseRoute;
import java.util.Optional;

/** Answers a request without a transaction (RFC 3261 8.2.7): nothing is kept, a repetition is answered the same way. */
final class StatelessReply {

    private StatelessReply() {}

    /** Sends the answer; ACKs are never answered. */
    static void send(UserAgentCore core, SipRequest request, Flow source, int status, String reason, SipHeaders extra) {
        if (request.method().equals(SipMethod.ACK)) {
            return;
        }
        SipResponse response =
                core.responses().make(request, source, status, reason, tagFor(request), extra, SipBody.EMPTY);
        transmit(core, response, request.headers().require(HeaderFields.VIA), source);
    }

    /** Says that a limit is reached. */
    static void busy(UserAgentCore core, SipRequest request, Flow source) {
        core.counters().refusedByLimit.increment();
        SipHeaders retryAfter = SipHeaders.EMPTY.with(
                HeaderFields.RETRY_AFTER, RetryAfter.of(core.settings().limits().retryAfterSeconds()));
        send(core, request, source, 503, "Service Unavailable", retryAfter);
    }

    /** Sends the parser's answer to a request it could not read. */
    static void unreadable(UserAgentCore core, SipResponse answer, Flow source) {
        Via via = answer.headers().require(HeaderFields.VIA);
        SipHeaders.Builder headers = answer.headers().toBuilder()
                .removeFirst(HeaderFields.VIA)
                .addFirst(HeaderFields.VIA, ResponseRoute.marked(via, source))
                .set(HeaderFields.SERVER, core.settings().product());
        readableTo(answer.headers())
                .filter(to -> to.tag().isEmpty())
                .ifPresent(to -> headers.set(HeaderFields.TO, withTag(to, answer.headers())));
        transmit(core, answer.withHeaders(headers.build()), via, source);
    }

    // To may be the very header that could not be read; then it goes back as it came
    private static Optional<NameAddress> readableTo(SipHeaders headers) {
        try {
            return headers.first(HeaderFields.TO);
        } catch (SipParseException malformed) {
            return Optional.empty();
        }
    }

    private static NameAddress withTag(NameAddress to, SipHeaders headers) {
        return to.withTag(tag(
                headers.require(HeaderFields.VIA), headers.firstText("Call-ID").orElse("")));
    }

    private static void transmit(UserAgentCore core, SipResponse response, Via via, Flow source) {
        core.transport().send(SipEncoder.encode(response), ResponseRoute.of(via, source), _ -> {});
    }

    private static String tagFor(SipRequest request) {
        return tag(
                request.headers().require(HeaderFields.VIA), request.headers().require(HeaderFields.CALL_ID));
    }

    // the same for every repetition; it opens no dialog, so it may be guessed
    private static String tag(Via via, String callId) {
        return Integer.toHexString(via.branch().orElse("").hashCode()) + Integer.toHexString(callId.hashCode());
    }
}
