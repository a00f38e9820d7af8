package io.switchboard.media.file;

import io.switchboard.media.codec.RateConverter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns uploaded sound of any usual kind into what calls play: 16 bit, mono, 16 kHz. WAV is read here; all else by the
 * {@link AudioProgram}, a limited process of its own, so that a hostile file reaches nothing of this one. Thread-safe;
 * calls block, and only a few decode at once.
 */
public final class SoundDecoder {

    /** The rate of what comes out, in Hz. */
    public static final int RATE = 16_000;

    /** The most that is taken. */
    public static final Duration LONGEST = Duration.ofMinutes(20);

    private static final Logger LOG = LoggerFactory.getLogger(SoundDecoder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 2;
    private static final int HEADER = 44;

    private final Optional<AudioProgram> program;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** A decoder with that program; without one only WAV is taken. */
    public SoundDecoder(Optional<AudioProgram> program) {
        this.program = program;
    }

    /** A decoder with the program of this machine, if there is one. */
    public static SoundDecoder ofThisMachine() {
        return new SoundDecoder(AudioProgram.find());
    }

    /**
     * The sound of a file.
     *
     * @throws SoundException if it is no such file, empty, broken or too long
     */
    public WavAudio decode(byte[] file) throws IOException, InterruptedException {
        SoundFormat format = SoundFormat.of(file)
                .orElseThrow(() -> new SoundException(
                        "This is no sound file of a known kind. Upload MP3, M4A, WAV, FLAC or OGG."));
        turns.acquire();
        try {
            WavAudio sound = format == SoundFormat.WAV ? wav(file) : other(file, format);
            if (sound.samples().length == 0) {
                throw new SoundException("There is no sound in this file. Record it again.");
            }
            if (sound.duration().compareTo(LONGEST) > 0) {
                throw tooLong();
            }
            return sound;
        } finally {
            turns.release();
        }
    }

    /** The same sound as a WAV file. */
    public static byte[] wavFile(WavAudio sound) {
        short[] samples = sound.samples();
        ByteBuffer file = ByteBuffer.allocate(HEADER + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(HEADER - 8 + samples.length * 2);
        file.put("WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1)).putInt(16);
        file.putShort((short) 1).putShort((short) 1);
        file.putInt(sound.sampleRate()).putInt(sound.sampleRate() * 2);
        file.putShort((short) 2).putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.ISO_8859_1)).putInt(samples.length * 2);
        file.asShortBuffer().put(samples);
        return file.array();
    }

    private static WavAudio wav(byte[] file) throws SoundException {
        try {
            WavSamples.Mono mono = WavSamples.read(file);
            if (mono.samples().length > LONGEST.toSeconds() * mono.rate()) {
                throw tooLong();
            }
            return new WavAudio(RateConverter.convert(mono.samples(), mono.rate(), RATE), RATE);
        } catch (WavFormatException unknown) {
            throw new SoundException(
                    "This WAV file cannot be read (" + unknown.getMessage() + "). Save it as 16-bit PCM, or as MP3.");
        }
    }

    private WavAudio other(byte[] file, SoundFormat format) throws IOException, InterruptedException {
        AudioProgram decoder = program.orElseThrow(
                () -> new SoundException("Only WAV files can be taken on this server. Save the sound as WAV."));
        Path folder = Files.createTempDirectory("switchboard-upload");
        Path source = folder.resolve("uploaded");
        Path target = folder.resolve("decoded.wav");
        try {
            Files.write(source, file);
            decoder.run(arguments(source, format, target), PATIENCE);
            return WavReader.read(target);
        } catch (AudioProgramException | WavFormatException broken) {
            LOG.info("an uploaded {} file could not be decoded: {}", format, broken.getMessage());
            throw new SoundException("This " + format + " file is broken or has no sound. Save it again, or as WAV.");
        } finally {
            Files.deleteIfExists(source);
            Files.deleteIfExists(target);
            Files.deleteIfExists(folder);
        }
    }

    private static List<String> arguments(Path source, SoundFormat format, Path target) {
        // One second more than is taken, so that what is too long is noticed.
        long seconds = LONGEST.toSeconds() + 1;
        return List.of(
                "-f",
                format.reader(),
                "-i",
                "file:" + source,
                "-vn",
                "-sn",
                "-dn",
                "-map_metadata",
                "-1",
                "-t",
                Long.toString(seconds),
                "-ac",
                "1",
                "-ar",
                Integer.toString(RATE),
                "-codec:a",
                "pcm_s16le",
                "-fs",
                Long.toString((seconds + 1) * RATE * 2),
                "-threads",
                "1",
                "-f",
                "wav",
                "-y",
                "file:" + target);
    }

    private static SoundException tooLong() {
        return new SoundException(
                "This sound is longer than " + LONGEST.toMinutes() + " minutes. Cut it, and upload it again.");
    }
}
