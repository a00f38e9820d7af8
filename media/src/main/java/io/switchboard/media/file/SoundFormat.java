package io.switchboard.media.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of sound files that are taken, told by how they begin and never by their name. */
public enum SoundFormat {
    WAV("audio/wav", "wav"),
    MP3("audio/mpeg", "mp3"),
    M4A("audio/mp4", "mov"),
    FLAC("audio/flac", "flac"),
    OGG("audio/ogg", "ogg"),
    /** What browsers record. */
    WEBM("audio/webm", "matroska");

    private static final int LONGEST_MARK = 12;

    private final String mediaType;
    private final String reader;

    SoundFormat(String mediaType, String reader) {
        this.mediaType = mediaType;
        this.reader = reader;
    }

    /** As in {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** What the program calls it. */
    String reader() {
        return reader;
    }

    /** The kind of a file; empty when it is none of these. */
    public static Optional<SoundFormat> of(byte[] file) {
        if (file.length < LONGEST_MARK) {
            return Optional.empty();
        }
        String mark = new String(file, 0, LONGEST_MARK, StandardCharsets.ISO_8859_1);
        if (mark.startsWith("RIFF") && mark.endsWith("WAVE")) {
            return Optional.of(WAV);
        }
        if (mark.startsWith("fLaC")) {
            return Optional.of(FLAC);
        }
        if (mark.startsWith("OggS")) {
            return Optional.of(OGG);
        }
        if (mark.startsWith("ftyp", 4)) {
            return Optional.of(M4A);
        }
        if (mark.startsWith("\u001aE\u00df\u00a3")) {
            return Optional.of(WEBM);
        }
        return mark.startsWith("ID3") || beginsMp3Frame(file) ? Optional.of(MP3) : Optional.empty();
    }

    /** Eleven set bits, then a version and a layer that exist (ISO/IEC 11172-3, 2.4.1.3). */
    private static boolean beginsMp3Frame(byte[] file) {
        int second = file[1] & 0xff;
        boolean layerThree = (second & 0x06) == 0x02;
        boolean knownVersion = (second & 0x18) != 0x08;
        return (file[0] & 0xff) == 0xff && (second & 0xe0) == 0xe0 && layerThree && knownVersion;
    }
}
