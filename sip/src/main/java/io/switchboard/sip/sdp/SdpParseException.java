package io.switchboard.sip.sdp;

/** A body is no session description that could be understood. Carries no stack trace: a remote party decides how often. */
public final class SdpParseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, for a log or a warning */
    public SdpParseException(String message) {
        super(message, null, false, false);
    }
}
