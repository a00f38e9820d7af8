package io.switchboard.media.file;

import java.io.IOException;

/** The program that converts sound files failed, or there is none; the message has its words. */
public class AudioProgramException extends IOException {

    private static final long serialVersionUID = 1L;

    public AudioProgramException(String message) {
        super("audio program " + message);
    }
}
