package io.switchboard.testkit.peer;

/** A peer could not be started or did not do what the test waited for; the message carries its last output. */
public final class PeerException extends RuntimeException {

    public PeerException(String message) {
        super(message);
    }

    public PeerException(String message, Throwable cause) {
        super(message, cause);
    }
}
