package io.switchboard.media.file;

import java.io.IOException;

/** A sound file cannot be used; the message says why, and what can be done, in words for whoever uploaded it. */
public class SoundException extends IOException {

    private static final long serialVersionUID = 1L;

    public SoundException(String message) {
        super(message);
    }
}
