package io.switchboard.delivery.file;

/** What a file of a call is. */
public enum FileKind {
    /** What a caller left for somebody who could not be reached. */
    VOICEMAIL("Voicemail"),
    /** What two people said to each other. */
    RECORDING("Recording");

    private final String word;

    FileKind(String word) {
        this.word = word;
    }

    /** The kind as people name it. */
    public String word() {
        return word;
    }
}
