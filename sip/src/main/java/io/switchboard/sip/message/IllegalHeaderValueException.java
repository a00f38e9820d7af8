package io.switchboard.sip.message;

/**
 * A message was to be made or encoded with a value that no SIP message can carry: one with CR, LF or NUL, which would
 * let the value's author write headers of their own, or a name that is no token. It is a fault of the caller.
 */
public final class IllegalHeaderValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was refused, without the value itself */
    public IllegalHeaderValueException(String message) {
        super(message);
    }
}
