package io.switchboard.sip.useragent;

import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipEncoder;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.SignallingLoop;
import io.switchboard.sip.transport.Transport;
import org.jspecify.annotations.Nullable;

/**
 * The ACK of a 2xx we received (RFC 3261 13.2.2.4): sent once by whoever holds the answer, sent again for every repetition of the 2xx.
 * Belongs to its dialog's loop.
 */
final class OwedAcknowledgement {

    private final UserAgentCore core;
    private final DialogSession session;
    private @Nullable SipRequest invite;
    private SignallingLoop.@Nullable ScheduledTask patience;
    private long sentSequence = -1;
    private byte @Nullable [] sent;
    private @Nullable Flow sentOn;

    OwedAcknowledgement(UserAgentCore core, DialogSession session) {
        this.core = core;
        this.session = session;
    }

    /** A 2xx to this INVITE came. If nobody sends the ACK in time the dialog is ended, which sends one. */
    void owe(SipRequest newInvite) {
        invite = newInvite;
        patience = core.loop()
                .schedule(
                        core.settings().timers().transactionTimeout().toMillis(),
                        () -> session.lost(new DialogEnd.NotAcknowledged(), true));
    }

    void sendIfOwed() {
        send(SipHeaders.EMPTY, SipBody.EMPTY);
    }

    /** Sends the ACK, if one is owed. */
    void send(SipHeaders extra, SipBody body) {
        SipRequest acknowledged = invite;
        if (acknowledged == null) {
            return;
        }
        invite = null;
        if (patience != null) {
            patience.cancel();
        }
        long sequence = acknowledged.headers().require(HeaderFields.CSEQ).number();
        SipHeaders headers = SipHeaders.builder()
                .copy(HeaderFields.AUTHORIZATION, acknowledged.headers())
                .copy(HeaderFields.PROXY_AUTHORIZATION, acknowledged.headers())
                .addAllOf(extra)
                .build();
        RequestPlan plan = session.plan(SipMethod.ACK, sequence, headers, body);
        core.nextHops().find(session.nextHop(), new Transport.OpenListener() {
            @Override
            public void opened(Flow flow) {
                String branch = core.newBranch();
                SipRequest ack = plan.build(
                        flow,
                        core.transport().sentBy(flow),
                        branch,
                        core.settings().product());
                sentSequence = sequence;
                sentOn = flow;
                sent = SipEncoder.encode(ack);
                transmit();
            }

            @Override
            public void failed(String why) {
                // the far end repeats its 2xx and gives up with BYE: RFC 3261 leaves nothing else to do
                core.counters().strayMessages.increment();
            }
        });
    }

    /** The 2xx with this number came again. */
    void repeated(long sequence) {
        if (sequence == sentSequence) {
            core.counters().retransmissionsSent.increment();
            transmit();
        }
    }

    private void transmit() {
        byte[] message = sent;
        Flow flow = sentOn;
        if (message != null && flow != null) {
            core.transport().send(message, flow, _ -> {});
        }
    }
}
