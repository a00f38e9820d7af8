package io.switchboard.sip.transport;

/**
 * Counters since start and sizes of the moment.
 *
 * @param messagesReceived well-formed messages
 * @param malformedMessages what could not be parsed
 * @param keepAlives pings of peers (RFC 5626 4.4.1 and lone CR LF)
 * @param messagesSent handed to the kernel or to the owner of the connection
 * @param undelivered messages that could not be sent
 * @param connections open now
 * @param refusedConnections refused or closed because a limit was reached
 */
public record TransportStatistics(
        long messagesReceived,
        long malformedMessages,
        long keepAlives,
        long messagesSent,
        long undelivered,
        long connections,
        long refusedConnections) {}
