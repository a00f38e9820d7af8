package io.switchboard.media;

/** A fault of the media engine or its surroundings that no caller can be expected to handle as an outcome. */
public class MediaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MediaException(String message, Throwable cause) {
        super(message, cause);
    }

    public MediaException(String message) {
        super(message);
    }
}
