package io.switchboard.sip.useragent;

import io.switchboard.sip.dialog.DialogState;
import io.switchboard.sip.message.ContactValue;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.transport.Flow;

/** A request inside a dialog, in its server transaction. */
final class ReceivedDialogRequest implements DialogRequest {

    private final UserAgentCore core;
    private final DialogSession session;
    private final ServerTransaction transaction;

    ReceivedDialogRequest(UserAgentCore core, DialogSession session, ServerTransaction transaction) {
        this.core = core;
        this.session = session;
        this.transaction = transaction;
    }

    @Override
    public SipRequest request() {
        return transaction.request();
    }

    @Override
    public void respond(int status, String reason, SipHeaders extra, SipBody body) {
        core.run(() -> {
            if (transaction.isAnswered()) {
                return;
            }
            SipResponse response = response(status, reason, extra, body);
            if (response.isSuccess()) {
                session.granted(transaction, response);
            } else {
                transaction.respond(response);
            }
        });
    }

    private SipResponse response(int status, String reason, SipHeaders extra, SipBody body) {
        SipRequest request = transaction.request();
        Flow source = transaction.source();
        SipHeaders.Builder headers = SipHeaders.builder();
        if (status < 300 && DialogState.refreshesTarget(request.method())) {
            headers.add(
                    HeaderFields.CONTACT,
                    ContactValue.of(RequestPlan.contact(
                            session.localParty().uri(), source, core.transport().sentBy(source))));
        }
        headers.addAllOf(extra);
        return core.responses()
                .make(request, source, status, reason, session.id().localTag(), headers.build(), body);
    }
}
