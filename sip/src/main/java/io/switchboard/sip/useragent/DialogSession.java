package io.switchboard.sip.useragent;

import io.switchboard.sip.dialog.DialogId;
import io.switchboard.sip.dialog.DialogState;
import io.switchboard.sip.dialog.SequenceVerdict;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.RetryAfter;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.transaction.TransactionEnd;
import io.switchboard.sip.transport.Flow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A confirmed dialog at work: the one owner of its state. Belongs to one loop; what others may read is volatile. */
final class DialogSession implements Dialog {

    private static final int RETRY_AFTER_SECONDS = 3;

    /** Which end sent the INVITE that made the dialog: the client made the Call-ID. */
    enum Side {
        CLIENT,
        SERVER
    }

    /** Hears what becomes of a 2xx of ours. */
    interface Confirmation {

        void acknowledged(SipRequest acknowledgement);

        void notAcknowledged();
    }

    private final UserAgentCore core;
    private final Side side;
    private final @Nullable ClientCredentials credentials;
    private final EventQueue<DialogListener> events;
    private final OwedAcknowledgement owed;
    private volatile DialogState state;
    private volatile Flow flow;
    private boolean ended;
    private @Nullable AnswerRepetition repetition;
    private @Nullable Confirmation confirmation;
    private @Nullable SipHeaders byeAfterAcknowledgement;
    private @Nullable ServerTransaction reinviteFromThere;
    private boolean reinviteFromHere;

    DialogSession(
            UserAgentCore core, DialogState state, Flow flow, Side side, @Nullable ClientCredentials credentials) {
        this.core = core;
        this.state = state;
        this.flow = flow;
        this.side = side;
        this.credentials = credentials;
        this.events = new EventQueue<>(core);
        this.owed = new OwedAcknowledgement(core, this);
    }

    @Override
    public DialogId id() {
        return state.id();
    }

    @Override
    public NameAddress localParty() {
        return state.local();
    }

    @Override
    public NameAddress remoteParty() {
        return state.remote();
    }

    @Override
    public SipUri remoteTarget() {
        return state.remoteTarget();
    }

    @Override
    public Flow flow() {
        return flow;
    }

    @Override
    public void listen(DialogListener listener) {
        core.run(() -> events.listen(listener));
    }

    DialogState state() {
        return state;
    }

    boolean hasEnded() {
        return ended;
    }

    boolean ownsCallId() {
        return side == Side.CLIENT;
    }

    Optional<ClientCredentials> credentials() {
        return Optional.ofNullable(credentials);
    }

    OwedAcknowledgement owed() {
        return owed;
    }

    /** Where the next request goes: back on the flow where the far end's contact cannot be reached from outside, else as RFC 3261 says. */
    NextHop nextHop() {
        DialogState present = state;
        if (present.routeSet().isEmpty() && PeerReach.onlyByFlow(present.remoteTarget(), flow)) {
            return new NextHop.Registered(flow, present.remoteTarget());
        }
        return new NextHop.Resolve(present.nextHop());
    }

    /** Joins the table as a dialog the far end has answered. */
    void confirmed() {
        core.dialogs().add(id(), this);
    }

    /** Joins the table and sends our 2xx until it is acknowledged. */
    void confirmBy(ServerTransaction invite, SipResponse answer, Confirmation newConfirmation) {
        core.dialogs().add(id(), this);
        repeatUntilAcknowledged(invite, answer, newConfirmation);
    }

    /** Sends a 2xx to an INVITE until it is acknowledged. */
    void repeatUntilAcknowledged(ServerTransaction invite, SipResponse answer, Confirmation newConfirmation) {
        stopRepeating();
        confirmation = newConfirmation;
        long sequence = invite.request().headers().require(HeaderFields.CSEQ).number();
        AnswerRepetition started = new AnswerRepetition(core, invite, answer, sequence, this::notAcknowledged);
        repetition = started;
        started.start();
    }

    private void stopRepeating() {
        if (repetition != null) {
            repetition.stop();
            repetition = null;
        }
        confirmation = null;
    }

    private void notAcknowledged() {
        Confirmation waiting = confirmation;
        stopRepeating();
        sendBye(SipHeaders.EMPTY);
        end(new DialogEnd.NotAcknowledged());
        if (waiting != null) {
            waiting.notAcknowledged();
        }
    }

    /** An ACK came for a 2xx of ours. */
    void acknowledged(SipRequest acknowledgement) {
        long sequence = acknowledgement.headers().require(HeaderFields.CSEQ).number();
        AnswerRepetition waiting = repetition;
        if (waiting == null || waiting.sequence() != sequence) {
            return;
        }
        Confirmation told = confirmation;
        stopRepeating();
        if (told != null) {
            told.acknowledged(acknowledgement);
        }
        SipHeaders bye = byeAfterAcknowledgement;
        if (bye != null) {
            sendBye(bye);
        }
    }

    /** The user of the INVITE's transaction once we have answered it. */
    ServerUser asServerUser() {
        return new ServerUser() {
            @Override
            public void acknowledged(SipRequest acknowledgement) {
                DialogSession.this.acknowledged(acknowledgement);
            }

            @Override
            public void cancelled(SipRequest cancel) {
                // too late: RFC 3261 9.2 gives it no effect after the final response
            }

            @Override
            public void ended(TransactionEnd end) {
                // the 2xx is repeated by the dialog, whatever becomes of the transaction
            }
        };
    }

    /** Takes a request of the far end. */
    void received(ServerTransaction transaction, SipHeaders capabilities) {
        SipRequest request = transaction.request();
        switch (state.judge(request)) {
            case SequenceVerdict.TooLow _ -> transaction.respond(500, "Out of Order");
            case SequenceVerdict.InOrder inOrder -> {
                state = inOrder.next();
                flow = transaction.source();
                serve(transaction, request, capabilities);
            }
        }
    }

    private void serve(ServerTransaction transaction, SipRequest request, SipHeaders capabilities) {
        if (request.method().equals(SipMethod.BYE)) {
            transaction.respond(200, "OK");
            byeAfterAcknowledgement = null;
            stopRepeating();
            leave();
            end(new DialogEnd.RemoteBye(request));
        } else if (ended) {
            transaction.respond(481, "Call/Transaction Does Not Exist");
        } else if (request.method().equals(SipMethod.OPTIONS)) {
            transaction.respond(200, "OK", capabilities, SipBody.EMPTY);
        } else if (events.isFull()) {
            retryLater(transaction);
        } else if (request.method().equals(SipMethod.INVITE)) {
            reinvited(transaction);
        } else {
            events.tell(listener -> listener.requested(new ReceivedDialogRequest(core, this, transaction)));
        }
    }

    // RFC 3261 14.2
    private void reinvited(ServerTransaction transaction) {
        ServerTransaction unanswered = reinviteFromThere;
        if (unanswered != null && !unanswered.isAnswered()) {
            retryLater(transaction);
        } else if (reinviteFromHere) {
            transaction.respond(491, "Request Pending");
        } else {
            reinviteFromThere = transaction;
            transaction.claim(asServerUser());
            events.tell(listener -> listener.requested(new ReceivedDialogRequest(core, this, transaction)));
        }
    }

    private static void retryLater(ServerTransaction transaction) {
        SipHeaders retryAfter = SipHeaders.EMPTY.with(HeaderFields.RETRY_AFTER, RetryAfter.of(RETRY_AFTER_SECONDS));
        transaction.respond(500, "Server Internal Error", retryAfter, SipBody.EMPTY);
    }

    /** Our 2xx to a re-INVITE or UPDATE goes out: the far end's contact counts from now on. */
    void granted(ServerTransaction transaction, SipResponse answer) {
        SipRequest request = transaction.request();
        if (DialogState.refreshesTarget(request.method())) {
            state = state.refreshed(request.headers());
        }
        if (!request.method().equals(SipMethod.INVITE)) {
            transaction.respond(answer);
            return;
        }
        repeatUntilAcknowledged(transaction, answer, new Confirmation() {
            @Override
            public void acknowledged(SipRequest acknowledgement) {
                events.tell(listener -> listener.acknowledged(acknowledgement));
            }

            @Override
            public void notAcknowledged() {
                // the end of the dialog tells it
            }
        });
    }

    @Override
    public void acknowledge(SipHeaders extra, SipBody body) {
        core.run(() -> owed.send(extra, body));
    }

    @Override
    public void request(SipMethod method, SipHeaders extra, SipBody body, ResponseListener listener) {
        core.run(() -> new DialogExchange(core, this, method, extra, body, listener).begin());
    }

    /** Whether a re-INVITE of ours must wait: one is under way in either direction (RFC 3261 14.1). */
    boolean reinviteIsUnderWay() {
        ServerTransaction theirs = reinviteFromThere;
        return reinviteFromHere || (theirs != null && !theirs.isAnswered());
    }

    void reinviting(boolean underWay) {
        reinviteFromHere = underWay;
    }

    /** The plan of our next request; takes the next number. */
    RequestPlan plan(SipMethod method, SipHeaders extra, SipBody body) {
        state = state.nextSequence();
        return plan(method, state.localSequence(), extra, body);
    }

    /** The plan of a request with a number that was taken before, such as an ACK. */
    RequestPlan plan(SipMethod method, long sequence, SipHeaders extra, SipBody body) {
        DialogState present = state;
        boolean contact = DialogState.refreshesTarget(method);
        return new RequestPlan(
                method,
                present.requestUri(),
                present.route(),
                present.local(),
                present.remote(),
                present.id().callId(),
                sequence,
                contact,
                extra,
                body);
    }

    /** The number of a repeated attempt at a request. */
    long nextSequence() {
        state = state.nextSequence();
        return state.localSequence();
    }

    /** A response moved the far end's contact. */
    void refreshTarget(SipResponse response) {
        state = state.refreshed(response.headers());
    }

    @Override
    public void bye(SipHeaders extra) {
        core.run(() -> {
            if (ended) {
                return;
            }
            // RFC 3261 section 15: the side that answered must not say BYE before its answer is acknowledged
            if (side == Side.SERVER && repetition != null) {
                byeAfterAcknowledgement = extra;
            } else {
                sendBye(extra);
            }
            end(new DialogEnd.LocalBye());
        });
    }

    private void sendBye(SipHeaders extra) {
        owed.sendIfOwed();
        new ClientExchange(
                        core,
                        plan(SipMethod.BYE, extra, SipBody.EMPTY),
                        nextHop(),
                        credentials(),
                        this::nextSequence,
                        ClientExchange.IGNORED)
                .begin();
        leave();
    }

    /** The far end is gone; BYE is sent where it may still help. */
    void lost(DialogEnd end, boolean sayBye) {
        if (!ended) {
            if (sayBye) {
                sendBye(SipHeaders.EMPTY);
            }
            end(end);
        }
    }

    /** The invitation was cancelled before this dialog's 2xx could be sent. */
    void neverWas() {
        end(new DialogEnd.Cancelled());
    }

    /** The stack is closing. */
    void closing() {
        lost(new DialogEnd.Closing(), true);
    }

    private void end(DialogEnd end) {
        if (ended) {
            return;
        }
        ended = true;
        ServerTransaction unanswered = reinviteFromThere;
        if (unanswered != null && !unanswered.isAnswered()) {
            unanswered.respond(487, "Request Terminated");
        }
        if (byeAfterAcknowledgement == null) {
            stopRepeating();
            leave();
        }
        events.tellLast(listener -> listener.ended(end));
    }

    private void leave() {
        core.dialogs().remove(id(), this);
    }
}
