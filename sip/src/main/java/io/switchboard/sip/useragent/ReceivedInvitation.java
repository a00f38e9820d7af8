package io.switchboard.sip.useragent;

import io.switchboard.sip.dialog.DialogId;
import io.switchboard.sip.dialog.DialogState;
import io.switchboard.sip.message.ContactValue;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.transaction.TransactionEnd;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.SignallingLoop;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An INVITE on its way to an answer. Whoever decides first wins: the decision is one atomic step, so that {@link #accept} can answer its
 * caller on any thread; all else happens on the loop.
 */
final class ReceivedInvitation implements IncomingInvitation, ServerUser {

    private static final long REFRESH_MILLIS = 60_000;

    private final UserAgentCore core;
    private final ServerTransaction transaction;
    private final Identity identity;
    private final DialogState state;
    private final AtomicReference<Decision> decision = new AtomicReference<>(Decision.OPEN);
    private final EventQueue<IncomingInvitationListener> events;
    private @Nullable SipResponse lastProgress;
    private SignallingLoop.@Nullable ScheduledTask refresh;

    private enum Decision {
        OPEN,
        ACCEPTED,
        REJECTED,
        CANCELLED
    }

    ReceivedInvitation(UserAgentCore core, ServerTransaction transaction, Identity identity) {
        this.core = core;
        this.transaction = transaction;
        this.identity = identity;
        this.state = DialogState.ofServer(transaction.request(), transaction.localTag());
        this.events = new EventQueue<>(core);
    }

    /** Takes its transaction and its place among the dialogs. */
    void begin() {
        transaction.claim(this);
        core.dialogs().addRinging(id(), this);
    }

    private DialogId id() {
        return state.id();
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
    public void listen(IncomingInvitationListener listener) {
        core.run(() -> events.listen(listener));
    }

    @Override
    public void progress(int status, String reason, SipHeaders extra, SipBody body) {
        core.run(() -> {
            if (decision.get() == Decision.OPEN) {
                SipResponse response = response(status, reason, extra, body);
                lastProgress = response;
                transaction.respond(response);
                refreshLater();
            }
        });
    }

    // proxies end invitations that seem stuck after three minutes: RFC 3261 13.3.1.1 wants a sign of life every minute
    private void refreshLater() {
        stopRefreshing();
        refresh = core.loop().schedule(REFRESH_MILLIS, () -> {
            SipResponse response = lastProgress;
            if (decision.get() == Decision.OPEN && response != null) {
                transaction.respond(response);
                refreshLater();
            }
        });
    }

    private void stopRefreshing() {
        if (refresh != null) {
            refresh.cancel();
        }
    }

    @Override
    public Dialog accept(SipHeaders extra, SipBody body) {
        DialogSession session = new DialogSession(core, state, transaction.source(), DialogSession.Side.SERVER, null);
        if (decision.compareAndSet(Decision.OPEN, Decision.ACCEPTED)) {
            core.run(() -> answer(session, extra, body));
        } else {
            core.run(() -> session.neverWas());
        }
        return session;
    }

    private void answer(DialogSession session, SipHeaders extra, SipBody body) {
        leaveRinging();
        session.confirmBy(transaction, response(200, "OK", extra, body), new DialogSession.Confirmation() {
            @Override
            public void acknowledged(SipRequest acknowledgement) {
                events.tell(listener -> listener.confirmed(acknowledgement));
            }

            @Override
            public void notAcknowledged() {
                events.tell(listener -> listener.failed(new InvitationFailure.NotAcknowledged()));
            }
        });
        transaction.claim(session.asServerUser());
    }

    private SipResponse response(int status, String reason, SipHeaders extra, SipBody body) {
        SipRequest request = transaction.request();
        Flow source = transaction.source();
        SipHeaders.Builder headers = SipHeaders.builder()
                .copy(HeaderFields.RECORD_ROUTE, request.headers())
                .add(
                        HeaderFields.CONTACT,
                        ContactValue.of(RequestPlan.contact(
                                state.local().uri(), source, core.transport().sentBy(source))))
                .addAllOf(extra);
        return core.responses().make(request, source, status, reason, transaction.localTag(), headers.build(), body);
    }

    @Override
    public void reject(int status, String reason, SipHeaders extra) {
        if (decision.compareAndSet(Decision.OPEN, Decision.REJECTED)) {
            core.run(() -> {
                leaveRinging();
                transaction.respond(status, reason, extra, SipBody.EMPTY);
            });
        }
    }

    /** Refuses because the stack is closing. */
    void closing() {
        if (decision.compareAndSet(Decision.OPEN, Decision.REJECTED)) {
            leaveRinging();
            transaction.respond(503, "Service Unavailable");
            events.tell(listener -> listener.failed(new InvitationFailure.Closing()));
        }
    }

    @Override
    public void cancelled(SipRequest request) {
        if (decision.compareAndSet(Decision.OPEN, Decision.CANCELLED)) {
            leaveRinging();
            transaction.respond(487, "Request Terminated");
            events.tell(listener -> listener.cancelled(request));
        }
    }

    @Override
    public void acknowledged(SipRequest acknowledgement) {
        core.counters().strayMessages.increment();
    }

    @Override
    public void ended(TransactionEnd end) {
        leaveRinging();
        switch (end) {
            case TransactionEnd.Done _, TransactionEnd.TimedOut _ -> {}
            case TransactionEnd.TransportFailed failed -> {
                decision.compareAndSet(Decision.OPEN, Decision.REJECTED);
                events.tell(listener -> listener.failed(new InvitationFailure.Unreachable(failed.why())));
            }
        }
    }

    private void leaveRinging() {
        stopRefreshing();
        core.dialogs().removeRinging(id(), this);
    }
}
