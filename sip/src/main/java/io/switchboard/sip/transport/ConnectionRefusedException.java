package io.switchboard.sip.transport;

/** A connection was not taken because a limit of the stack is reached. */
public final class ConnectionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A refusal for the given reason, in words for an operator. */
    public ConnectionRefusedException(String reason) {
        super(reason);
    }
}
