package io.switchboard.sip.useragent;

import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipEncoder;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.transaction.InviteServerTransaction;
import io.switchboard.sip.transaction.NonInviteServerTransaction;
import io.switchboard.sip.transaction.ServerEnvironment;
import io.switchboard.sip.transaction.ServerInput;
import io.switchboard.sip.transaction.ServerKey;
import io.switchboard.sip.transaction.ServerMachine;
import io.switchboard.sip.transaction.TimerSettings;
import io.switchboard.sip.transaction.TransactionEnd;
import io.switchboard.sip.transaction.TransactionTimer;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.ResponseRoute;
import io.switchboard.sip.transport.Transport;
import org.jspecify.annotations.Nullable;

/** A server transaction at work: its machine, timers and way back. Belongs to one loop. */
final class ServerTransaction implements ServerEnvironment {

    private final UserAgentCore core;
    private final ServerKey key;
    private final SipRequest request;
    private final Flow source;
    private final String localTag;
    private final ServerMachine machine;
    private final TransactionTimers timers;
    private Flow wayBack;
    private boolean rerouted;
    private byte @Nullable [] lastSent;
    private ServerUser user = new Unclaimed();
    private boolean terminated;

    ServerTransaction(UserAgentCore core, ServerKey key, SipRequest request, Flow source) {
        this.core = core;
        this.key = key;
        this.request = request;
        this.source = source;
        this.localTag = core.tokens().token();
        this.timers = new TransactionTimers(core.loop(), this::fired);
        this.wayBack = ResponseRoute.of(request.headers().require(HeaderFields.VIA), source);
        boolean reliable = source.protocol().isReliable();
        TimerSettings settings = core.settings().timers();
        this.machine = request.method().equals(SipMethod.INVITE)
                ? new InviteServerTransaction(reliable, settings, this)
                : new NonInviteServerTransaction(reliable, settings, this);
    }

    void start() {
        machine.start();
    }

    ServerKey key() {
        return key;
    }

    SipRequest request() {
        return request;
    }

    Flow source() {
        return source;
    }

    /** The tag our responses carry where the request has none in To. */
    String localTag() {
        return localTag;
    }

    boolean isAnswered() {
        return machine.isAnswered();
    }

    boolean isTerminated() {
        return terminated;
    }

    void claim(ServerUser newUser) {
        user = newUser;
    }

    void retransmitted() {
        machine.handle(new ServerInput.Retransmitted());
    }

    void acknowledged(SipRequest acknowledgement) {
        machine.handle(new ServerInput.Acknowledged(acknowledgement));
    }

    void cancelled(SipRequest cancel) {
        user.cancelled(cancel);
    }

    /** Answers; ignored by the machine where an answer has been given. */
    void respond(int status, String reason, SipHeaders extra, SipBody body) {
        respond(core.responses().make(request, source, status, reason, localTag, extra, body));
    }

    void respond(int status, String reason) {
        respond(status, reason, SipHeaders.EMPTY, SipBody.EMPTY);
    }

    void respond(SipResponse response) {
        boolean wasAnswered = machine.isAnswered();
        machine.handle(new ServerInput.Respond(response));
        if (!wasAnswered && machine.isAnswered()) {
            core.transactions().answered(this);
        }
    }

    /** Drops it as if it had run its course. */
    void forget() {
        terminated(new TransactionEnd.Done());
    }

    private void fired(TransactionTimer timer) {
        machine.handle(new ServerInput.Fired(timer));
    }

    @Override
    public void send(SipResponse response) {
        lastSent = SipEncoder.encode(response);
        transmit(lastSent);
    }

    @Override
    public void sendTrying() {
        send(core.responses().trying(request, source));
    }

    @Override
    public void sendAgain() {
        byte[] message = lastSent;
        if (message != null) {
            core.counters().retransmissionsSent.increment();
            transmit(message);
        }
    }

    private void transmit(byte[] message) {
        core.transport().send(message, wayBack, why -> core.loop().execute(() -> undelivered(message, why)));
    }

    // RFC 3261 18.2.2: where the connection is gone a new one to the address of the request may still deliver the
    // response
    private void undelivered(byte[] message, String why) {
        if (terminated) {
            return;
        }
        if (rerouted || !source.protocol().isReliable()) {
            machine.handle(new ServerInput.TransportFailed(why));
            return;
        }
        rerouted = true;
        core.transport()
                .open(
                        source.protocol(),
                        ResponseRoute.afterConnectionLoss(request.headers().require(HeaderFields.VIA), source),
                        new Transport.OpenListener() {
                            @Override
                            public void opened(Flow flow) {
                                core.loop().execute(() -> resend(message, flow));
                            }

                            @Override
                            public void failed(String reason) {
                                core.loop().execute(() -> machine.handle(new ServerInput.TransportFailed(reason)));
                            }
                        });
    }

    private void resend(byte[] message, Flow flow) {
        wayBack = flow;
        transmit(message);
    }

    @Override
    public void start(TransactionTimer timer, long milliseconds) {
        timers.start(timer, milliseconds);
    }

    @Override
    public void stopTimers() {
        timers.stop();
    }

    @Override
    public void deliver(SipRequest acknowledgement) {
        user.acknowledged(acknowledgement);
    }

    @Override
    public void terminated(TransactionEnd end) {
        if (!terminated) {
            terminated = true;
            timers.stop();
            core.transactions().remove(this);
            user.ended(end);
        }
    }

    /** Stands in until somebody takes the request: a CANCEL that early is answered at once. */
    private final class Unclaimed implements ServerUser {

        @Override
        public void acknowledged(SipRequest acknowledgement) {
            core.counters().strayMessages.increment();
        }

        @Override
        public void cancelled(SipRequest cancel) {
            respond(487, "Request Terminated");
        }

        @Override
        public void ended(TransactionEnd end) {
            // nobody waits for it
        }
    }
}
