package io.switchboard.sip.transport;

import java.util.concurrent.atomic.LongAdder;

/** The transport's running counters; any thread adds, {@link #snapshot} reads. */
final class TransportCounters {

    final LongAdder received = new LongAdder();
    final LongAdder malformed = new LongAdder();
    final LongAdder keepAlives = new LongAdder();
    final LongAdder sent = new LongAdder();
    final LongAdder undelivered = new LongAdder();
    final LongAdder refusedConnections = new LongAdder();

    TransportStatistics snapshot(int connections) {
        return new TransportStatistics(
                received.sum(),
                malformed.sum(),
                keepAlives.sum(),
                sent.sum(),
                undelivered.sum(),
                connections,
                refusedConnections.sum());
    }
}
