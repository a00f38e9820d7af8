package io.switchboard.calls;

import io.switchboard.calls.event.CallObserver;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.media.MediaEngine;
import io.switchboard.sip.useragent.UserAgent;
import java.util.concurrent.atomic.LongAdder;

/**
 * What every call of an engine shares: settings, stacks, counters. Immutable but for the counters, which any thread may
 * raise.
 */
record CallSurroundings(
        CallEngineSettings settings,
        UserAgent userAgent,
        MediaEngine media,
        CallHandler handler,
        CallObserver observer,
        Counters counters) {
    /** How many signals a remote party can have waiting; a call that is alive never comes near. */
    private static final int MAILBOX_CAPACITY = 256;

    Mailbox newMailbox() {
        return new Mailbox(MAILBOX_CAPACITY, System::nanoTime, counters.signalsDropped()::increment);
    }

    /** Counts since the start of the engine. */
    record Counters(
            LongAdder callsStarted,
            LongAdder callsAnswered,
            LongAdder callsRefused,
            LongAdder legsRefused,
            LongAdder signalsDropped) {
        Counters() {
            this(new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
        }
    }
}
