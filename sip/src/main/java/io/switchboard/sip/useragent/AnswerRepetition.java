package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.transport.SignallingLoop;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a 2xx to an INVITE until its ACK comes or 64 times T1 have passed (RFC 3261 13.3.1.4), over connections as well since a later hop
 * may lose it. Belongs to one loop.
 */
final class AnswerRepetition {

    private final UserAgentCore core;
    private final ServerTransaction invite;
    private final SipResponse answer;
    private final long sequence;
    private final Runnable givenUp;
    private long pauseMillis;
    private long spentMillis;
    private SignallingLoop.@Nullable ScheduledTask next;

    AnswerRepetition(
            UserAgentCore core, ServerTransaction invite, SipResponse answer, long sequence, Runnable givenUp) {
        this.core = core;
        this.invite = invite;
        this.answer = answer;
        this.sequence = sequence;
        this.givenUp = givenUp;
        this.pauseMillis = core.settings().timers().t1().toMillis();
    }

    /** The CSeq number the ACK will have. */
    long sequence() {
        return sequence;
    }

    /** Sends the answer for the first time. */
    void start() {
        invite.respond(answer);
        waitFurther();
    }

    void stop() {
        if (next != null) {
            next.cancel();
        }
    }

    private void waitFurther() {
        next = core.loop().schedule(pauseMillis, this::repeat);
    }

    private void repeat() {
        spentMillis += pauseMillis;
        if (spentMillis >= core.settings().timers().transactionTimeout().toMillis()) {
            givenUp.run();
            return;
        }
        core.counters().retransmissionsSent.increment();
        invite.respond(answer);
        pauseMillis = Math.min(2 * pauseMillis, core.settings().timers().t2().toMillis());
        waitFurther();
    }
}
