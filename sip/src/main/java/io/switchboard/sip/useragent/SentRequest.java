package io.switchboard.sip.useragent;

import io.switchboard.sip.message.CSeq;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipResponse;
import java.util.List;

/** A request of ours outside dialogs. Belongs to one loop. */
final class SentRequest implements ClientExchange.User {

    private final UserAgentCore core;
    private final ResponseListener listener;
    private long sequence;

    SentRequest(UserAgentCore core, ResponseListener listener) {
        this.core = core;
        this.listener = listener;
    }

    void begin(OutOfDialogRequest request, String callId) {
        sequence = request.extra().first(HeaderFields.CSEQ).map(CSeq::number).orElse(1L);
        SipHeaders extra = request.extra().without(HeaderFields.CALL_ID).without(HeaderFields.CSEQ);
        RequestPlan plan = new RequestPlan(
                request.method(),
                request.requestUri(),
                List.of(),
                request.from().withTag(core.tokens().token()),
                request.to(),
                callId,
                sequence,
                request.method().equals(SipMethod.REGISTER),
                extra,
                request.body());
        new ClientExchange(core, plan, request.nextHop(), request.credentials(), () -> ++sequence, this).begin();
    }

    @Override
    public void responded(SipResponse response, ClientTransaction transaction) {
        core.guarded("a listener", () -> {
            if (response.isFinal()) {
                listener.ended(new RequestOutcome.Answered(response));
            } else if (response.status() > 100) {
                listener.progressed(response);
            }
        });
    }

    @Override
    public void failed(RequestOutcome outcome) {
        core.guarded("a listener", () -> listener.ended(outcome));
    }
}
