package io.switchboard.media.file;

import java.io.IOException;

/** A file is not the kind of WAV that is understood here: the message says what is wrong with it. */
public class WavFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    public WavFormatException(String message) {
        super(message);
    }
}
