package io.switchboard.sip.transport;

/** Starts a transport for its user: the sockets of the machine, or an in-memory network in tests. */
@FunctionalInterface
public interface TransportFactory {

    /**
     * Starts listening.
     *
     * @throws TransportStartException when a listening point cannot be bound
     */
    Transport start(TransportUser user);
}
