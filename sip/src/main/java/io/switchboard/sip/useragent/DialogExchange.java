package io.switchboard.sip.useragent;

import io.switchboard.sip.dialog.DialogState;
import io.switchboard.sip.dialog.GlarePause;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipResponse;

/** One request of ours inside a dialog and what its response does to the dialog (RFC 3261 12.2.1.2 and 14.1). Belongs to one loop. */
final class DialogExchange implements ClientExchange.User {

    private static final int GLARE_ATTEMPTS = 4;

    private final UserAgentCore core;
    private final DialogSession session;
    private final SipMethod method;
    private final SipHeaders extra;
    private final SipBody body;
    private final ResponseListener listener;
    private int attempts;
    private boolean done;

    DialogExchange(
            UserAgentCore core,
            DialogSession session,
            SipMethod method,
            SipHeaders extra,
            SipBody body,
            ResponseListener listener) {
        this.core = core;
        this.session = session;
        this.method = method;
        this.extra = extra;
        this.body = body;
        this.listener = listener;
    }

    void begin() {
        if (session.hasEnded()) {
            finish(new RequestOutcome.Unreachable("the dialog has ended"));
            return;
        }
        if (isInvite() && session.reinviteIsUnderWay()) {
            glare(new SipResponse(491, "Request Pending", SipHeaders.EMPTY));
            return;
        }
        if (isInvite()) {
            session.reinviting(true);
        }
        attempts++;
        new ClientExchange(
                        core,
                        session.plan(method, extra, body),
                        session.nextHop(),
                        session.credentials(),
                        session::nextSequence,
                        this)
                .begin();
    }

    private boolean isInvite() {
        return method.equals(SipMethod.INVITE);
    }

    @Override
    public void responded(SipResponse response, ClientTransaction transaction) {
        if (done) {
            if (response.isSuccess() && isInvite()) {
                session.owed()
                        .repeated(response.headers().require(HeaderFields.CSEQ).number());
            }
        } else if (response.isProvisional()) {
            if (response.status() > 100) {
                core.guarded("a listener", () -> listener.progressed(response));
            }
        } else {
            answered(response, transaction);
        }
    }

    private void answered(SipResponse response, ClientTransaction transaction) {
        if (isInvite()) {
            session.reinviting(false);
        }
        if (isInvite() && response.status() == 491) {
            glare(response);
        } else if (response.isSuccess()) {
            granted(response, transaction);
        } else {
            finish(new RequestOutcome.Answered(response));
            if (response.status() == 481 || response.status() == 408) {
                session.lost(new DialogEnd.Refused(response), response.status() == 408);
            }
        }
    }

    private void granted(SipResponse response, ClientTransaction transaction) {
        if (DialogState.refreshesTarget(method)) {
            session.refreshTarget(response);
        }
        if (isInvite()) {
            session.owed().owe(transaction.request());
        }
        finish(new RequestOutcome.Answered(response));
        if (isInvite() && !body.isEmpty()) {
            session.owed().sendIfOwed();
        }
    }

    private void glare(SipResponse response) {
        if (attempts == 0 || attempts >= GLARE_ATTEMPTS) {
            finish(new RequestOutcome.Answered(response));
            return;
        }
        core.loop().schedule(GlarePause.milliseconds(session.ownsCallId(), core.random()), this::begin);
    }

    @Override
    public void failed(RequestOutcome outcome) {
        if (done) {
            return;
        }
        if (isInvite()) {
            session.reinviting(false);
        }
        finish(outcome);
        session.lost(new DialogEnd.Unreachable(method + " was not answered"), true);
    }

    private void finish(RequestOutcome outcome) {
        done = true;
        core.guarded("a listener", () -> listener.ended(outcome));
    }
}
