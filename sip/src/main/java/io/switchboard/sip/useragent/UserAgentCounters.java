package io.switchboard.sip.useragent;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** The user agent's running counters, shared by its loops. */
final class UserAgentCounters {

    final LongAdder retransmissionsSent = new LongAdder();
    final LongAdder retransmissionsAbsorbed = new LongAdder();
    final LongAdder strayMessages = new LongAdder();
    final LongAdder challenges = new LongAdder();
    final LongAdder failedAuthentications = new LongAdder();
    final LongAdder refusedByLimit = new LongAdder();
    final LongAdder handlerFaults = new LongAdder();
    final AtomicLong clientTransactions = new AtomicLong();
    final AtomicLong serverTransactions = new AtomicLong();
    final AtomicLong dialogs = new AtomicLong();
}
