package io.switchboard.sip.useragent;

import io.switchboard.sip.dialog.DialogId;
import io.switchboard.sip.dialog.DialogState;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.resolver.AddressFamilies;
import io.switchboard.sip.transaction.Acknowledgements;
import io.switchboard.sip.transaction.TransactionEnd;
import java.net.Inet4Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An INVITE of ours until its last fork is settled. Belongs to one loop. */
final class SentInvitation implements OutgoingInvitation, ClientExchange.User {

    private static final int FORKS = 32;

    private final UserAgentCore core;
    private final InvitationRequest invitation;
    private @Nullable OutgoingInvitationListener listener;
    private final String callId;
    private final NameAddress from;
    private final Map<String, DialogSession> forks = new HashMap<>();
    private final Redirections redirections;
    private ClientExchange exchange;
    private long sequence = 1;
    private @Nullable ClientTransaction transaction;
    private @Nullable SipHeaders cancelHeaders;
    private boolean mayCancel;
    private boolean cancelSent;
    private boolean done;

    SentInvitation(
            UserAgentCore core, InvitationRequest invitation, OutgoingInvitationListener listener, String callId) {
        this.core = core;
        this.invitation = invitation;
        this.listener = listener;
        this.callId = callId;
        this.from = invitation.from().withTag(core.tokens().token());
        this.redirections = new Redirections(invitation.requestUri(), invitation.redirections());
        this.exchange = new ClientExchange(
                core, plan(), invitation.nextHop(), invitation.credentials(), () -> ++sequence, this);
    }

    private RequestPlan plan() {
        return new RequestPlan(
                SipMethod.INVITE,
                invitation.requestUri(),
                List.of(),
                from,
                invitation.to(),
                callId,
                sequence,
                true,
                capabilities().withAllOf(invitation.extra()),
                invitation.body());
    }

    private SipHeaders capabilities() {
        SipHeaders.Builder headers = SipHeaders.builder();
        if (!invitation.extra().has(HeaderFields.ALLOW)) {
            headers.addAll(
                    HeaderFields.ALLOW,
                    core.settings().methods().stream()
                            .sorted((a, b) -> a.name().compareTo(b.name()))
                            .toList());
        }
        return headers.build();
    }

    void begin() {
        if (done) {
            return;
        }
        if (core.dialogs().hasRoom()) {
            exchange.begin();
        } else {
            core.counters().refusedByLimit.increment();
            finish(new InvitationEnd.Unreachable("too many calls are under way"));
        }
    }

    @Override
    public String callId() {
        return callId;
    }

    @Override
    public void cancel(SipHeaders extra) {
        core.run(() -> {
            if (done || cancelHeaders != null) {
                return;
            }
            cancelHeaders = extra;
            exchange.giveUp();
            if (transaction == null) {
                finish(new InvitationEnd.Cancelled());
            } else if (mayCancel) {
                sendCancel();
            }
        });
    }

    // RFC 3261 9.1: not before a provisional response, lest the CANCEL overtake the INVITE
    private void sendCancel() {
        ClientTransaction invite = transaction;
        SipHeaders extra = cancelHeaders;
        if (cancelSent || invite == null || extra == null) {
            return;
        }
        cancelSent = true;
        core.transactions()
                .begin(Acknowledgements.cancelling(invite.request(), extra), invite.flow(), new ClientUser() {
                    @Override
                    public void responded(SipResponse response) {
                        // the INVITE's own final response tells the end
                    }

                    @Override
                    public void ended(TransactionEnd end) {
                        // likewise
                    }
                });
        core.loop().schedule(core.settings().timers().transactionTimeout().toMillis(), () -> {
            if (!done) {
                invite.abandon();
                finish(new InvitationEnd.Cancelled());
            }
        });
    }

    @Override
    public void sent(ClientTransaction newTransaction) {
        transaction = newTransaction;
        mayCancel = false;
    }

    @Override
    public void responded(SipResponse response, ClientTransaction answered) {
        if (response.isSuccess()) {
            succeeded(response, answered);
        } else if (done) {
            core.counters().strayMessages.increment();
        } else if (response.isProvisional()) {
            mayCancel = true;
            if (cancelHeaders != null) {
                sendCancel();
            } else if (response.status() > 100) {
                progressed(response, answered);
            }
        } else {
            rejected(response, answered);
        }
    }

    private void rejected(SipResponse response, ClientTransaction answered) {
        Optional<Redirections.Redirection> next =
                cancelHeaders == null ? redirections.follow(response) : Optional.empty();
        if (next.isEmpty()) {
            finish(new InvitationEnd.Rejected(response));
            return;
        }
        // The offer names an address of ours in one family: only there can the answer's sound come.
        AddressFamilies family = answered.flow().remote().getAddress() instanceof Inet4Address
                ? AddressFamilies.IPV4_ONLY
                : AddressFamilies.IPV6_ONLY;
        exchange = new ClientExchange(
                core,
                plan().elsewhere(next.get().requestUri(), ++sequence),
                new NextHop.Resolve(next.get().nextHop(), family),
                Optional.empty(),
                () -> ++sequence,
                this);
        exchange.begin();
    }

    private void progressed(SipResponse response, ClientTransaction answered) {
        NameAddress remote = response.headers().require(HeaderFields.TO);
        DialogId id = new DialogId(callId, from.tag().orElse(""), remote.tag().orElse(""));
        EarlyDialog early = new EarlyDialog(id, remote, answered.flow());
        tell(present -> present.progressed(response, early));
    }

    private void succeeded(SipResponse response, ClientTransaction answered) {
        SipRequest invite = answered.request();
        String tag = response.headers().require(HeaderFields.TO).tag().orElse("");
        DialogSession known = forks.get(tag);
        if (known != null) {
            known.owed().repeated(invite.headers().require(HeaderFields.CSEQ).number());
            return;
        }
        if (forks.size() >= FORKS) {
            core.counters().refusedByLimit.increment();
            return;
        }
        DialogSession session = new DialogSession(
                core,
                DialogState.ofClient(invite, response),
                answered.flow(),
                DialogSession.Side.CLIENT,
                invitation.credentials().orElse(null));
        forks.put(tag, session);
        session.confirmed();
        session.owed().owe(invite);
        if (done || cancelHeaders != null) {
            session.bye(SipHeaders.EMPTY);
            finish(new InvitationEnd.Cancelled());
            return;
        }
        done = true;
        tellLast(present -> present.answered(response, session));
        if (!invitation.body().isEmpty()) {
            session.owed().sendIfOwed();
        }
    }

    @Override
    public void failed(RequestOutcome outcome) {
        switch (outcome) {
            case RequestOutcome.TimedOut _ -> finish(new InvitationEnd.TimedOut());
            case RequestOutcome.Unreachable unreachable -> finish(new InvitationEnd.Unreachable(unreachable.why()));
            case RequestOutcome.Answered answered -> finish(new InvitationEnd.Rejected(answered.response()));
        }
    }

    private void finish(InvitationEnd end) {
        if (!done) {
            done = true;
            InvitationEnd told = cancelHeaders == null ? end : new InvitationEnd.Cancelled();
            tellLast(present -> present.ended(told));
        }
    }

    private void tell(Consumer<OutgoingInvitationListener> event) {
        OutgoingInvitationListener present = listener;
        if (present != null) {
            core.guarded("a listener", () -> event.accept(present));
        }
    }

    // the transaction stays for half a minute to hear repetitions: it must not keep the whole call so long
    private void tellLast(Consumer<OutgoingInvitationListener> event) {
        tell(event);
        listener = null;
    }
}
