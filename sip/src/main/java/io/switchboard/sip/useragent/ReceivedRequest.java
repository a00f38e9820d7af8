package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.transport.Flow;

/** A request outside dialogs, in its server transaction. */
final class ReceivedRequest implements IncomingRequest {

    private final UserAgentCore core;
    private final ServerTransaction transaction;
    private final Identity identity;

    ReceivedRequest(UserAgentCore core, ServerTransaction transaction, Identity identity) {
        this.core = core;
        this.transaction = transaction;
        this.identity = identity;
    }

    @Override
    public SipRequest request() {
        return transaction.request();
    }

    @Override
    public Flow source() {
        return transaction.source();
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public void respond(int status, String reason, SipHeaders extra, SipBody body) {
        core.run(() -> transaction.respond(status, reason, extra, body));
    }
}
