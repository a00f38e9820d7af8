package io.switchboard.media.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

/**
 * Makes MP3 of WAV: mono, 16 kbit/s, the rate of the source (8 or 16 kHz); an hour is about 7 MB. Thread-safe; calls
 * block, so they are for virtual threads.
 */
public final class Mp3Encoder {

    /** Constant bit rate in bit/s. */
    public static final int BIT_RATE = 16_000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final AudioProgram program;

    public Mp3Encoder(AudioProgram program) {
        this.program = program;
    }

    /**
     * An encoder with the program of this machine.
     *
     * @throws AudioProgramException if there is none
     */
    public static Mp3Encoder ofThisMachine() throws AudioProgramException {
        return new Mp3Encoder(
                AudioProgram.find().orElseThrow(() -> new AudioProgramException("was not found on this machine")));
    }

    /**
     * Encodes a file. The target appears only when it is complete, replaces one that was there, and only its owner may read it.
     *
     * @param wav 16-bit mono; one whose writer died is salvaged first, see {@link SpoolSalvage}
     * @throws AudioProgramException if the program fails
     */
    public void encode(Path wav, Path mp3) throws IOException, InterruptedException {
        Path unfinished = mp3.resolveSibling(mp3.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            program.run(
                    List.of(
                            "-f",
                            "wav",
                            "-i",
                            "file:" + wav,
                            "-vn",
                            "-sn",
                            "-dn",
                            "-map_metadata",
                            "-1",
                            "-ac",
                            "1",
                            "-codec:a",
                            "libmp3lame",
                            "-b:a",
                            Integer.toString(BIT_RATE),
                            "-threads",
                            "1",
                            "-f",
                            "mp3",
                            "-y",
                            "file:" + unfinished),
                    PATIENCE);
            Files.move(unfinished, mp3, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Decodes an MP3 file to 16-bit mono sound.
     *
     * @param sampleRate wanted rate in Hz
     * @throws AudioProgramException if the program fails
     */
    public WavAudio decode(Path mp3, int sampleRate) throws IOException, InterruptedException {
        Path wav = Files.createTempFile("switchboard-decoded", ".wav");
        try {
            program.run(
                    List.of(
                            "-f",
                            "mp3",
                            "-i",
                            "file:" + mp3,
                            "-vn",
                            "-sn",
                            "-dn",
                            "-ac",
                            "1",
                            "-ar",
                            Integer.toString(sampleRate),
                            "-codec:a",
                            "pcm_s16le",
                            "-fs",
                            Integer.toString(WavReader.LARGEST),
                            "-threads",
                            "1",
                            "-f",
                            "wav",
                            "-y",
                            "file:" + wav),
                    PATIENCE);
            return WavReader.read(wav);
        } finally {
            Files.deleteIfExists(wav);
        }
    }
}
