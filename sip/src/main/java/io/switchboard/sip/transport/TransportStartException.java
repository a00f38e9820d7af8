package io.switchboard.sip.transport;

/** The transport could not start: an address is taken or not ours. */
public final class TransportStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says which listening point could not be bound, and the system's own reason. */
    public TransportStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
