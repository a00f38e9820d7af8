package io.switchboard.sip.useragent;

/**
 * Counters since start and sizes of the moment, taken without stopping anything.
 *
 * @param messagesReceived well-formed messages
 * @param malformedMessages what could not be parsed
 * @param messagesSent including repetitions
 * @param retransmissionsSent requests and responses sent again
 * @param retransmissionsAbsorbed requests that had come before
 * @param strayMessages responses and ACKs that belong to nothing
 * @param challenges 401 and 407 sent
 * @param failedAuthentications wrong user names or passwords
 * @param refusedByLimit requests answered 503, and connections refused, because a limit was reached
 * @param clientTransactions open now
 * @param serverTransactions open now
 * @param dialogs open now, early ones included
 * @param connections open now
 * @param handlerFaults exceptions thrown by handlers and listeners
 */
public record UserAgentStatistics(
        long messagesReceived,
        long malformedMessages,
        long messagesSent,
        long retransmissionsSent,
        long retransmissionsAbsorbed,
        long strayMessages,
        long challenges,
        long failedAuthentications,
        long refusedByLimit,
        long clientTransactions,
        long serverTransactions,
        long dialogs,
        long connections,
        long handlerFaults) {}
