package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipEncoder;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.transaction.ClientEnvironment;
import io.switchboard.sip.transaction.ClientInput;
import io.switchboard.sip.transaction.ClientKey;
import io.switchboard.sip.transaction.ClientMachine;
import io.switchboard.sip.transaction.InviteClientTransaction;
import io.switchboard.sip.transaction.NonInviteClientTransaction;
import io.switchboard.sip.transaction.TimerSettings;
import io.switchboard.sip.transaction.TransactionEnd;
import io.switchboard.sip.transaction.TransactionTimer;
import io.switchboard.sip.transport.Flow;
import org.jspecify.annotations.Nullable;

/** A client transaction at work: its machine, timers and flow. Belongs to one loop. */
final class ClientTransaction implements ClientEnvironment {

    private final UserAgentCore core;
    private final ClientKey key;
    private final SipRequest request;
    private final Flow flow;
    private final ClientUser user;
    private final ClientMachine machine;
    private final TransactionTimers timers;
    private byte @Nullable [] lastSent;
    private boolean terminated;

    ClientTransaction(UserAgentCore core, SipRequest request, Flow flow, ClientUser user) {
        this.core = core;
        this.key = ClientKey.of(request);
        this.request = request;
        this.flow = flow;
        this.user = user;
        this.timers = new TransactionTimers(core.loop(), this::fired);
        boolean reliable = flow.protocol().isReliable();
        TimerSettings settings = core.settings().timers();
        this.machine = request.method().equals(SipMethod.INVITE)
                ? new InviteClientTransaction(request, reliable, settings, this)
                : new NonInviteClientTransaction(request, reliable, settings, this);
    }

    void start() {
        machine.start();
    }

    ClientKey key() {
        return key;
    }

    SipRequest request() {
        return request;
    }

    Flow flow() {
        return flow;
    }

    void received(SipResponse response) {
        machine.handle(new ClientInput.Received(response));
    }

    void failed(String why) {
        machine.handle(new ClientInput.TransportFailed(why));
    }

    /** Drops it: whatever still comes is stray. The user is not told. */
    void abandon() {
        if (!terminated) {
            terminated = true;
            timers.stop();
            core.transactions().remove(this);
        }
    }

    private void fired(TransactionTimer timer) {
        machine.handle(new ClientInput.Fired(timer));
    }

    @Override
    public void send(SipRequest message) {
        lastSent = SipEncoder.encode(message);
        transmit(lastSent);
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
        core.transport().send(message, flow, why -> core.loop().execute(() -> failed(why)));
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
    public void deliver(SipResponse response) {
        if (!terminated) {
            user.responded(response);
        }
    }

    @Override
    public void terminated(TransactionEnd end) {
        if (!terminated) {
            terminated = true;
            core.transactions().remove(this);
            user.ended(end);
        }
    }
}
