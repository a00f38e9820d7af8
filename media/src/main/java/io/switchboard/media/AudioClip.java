package io.switchboard.media;

import io.switchboard.media.codec.Resampler;
import io.switchboard.media.file.WavAudio;
import io.switchboard.media.file.WavReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * A piece of sound ready to be played in any codec: kept at 8 and at 16 kHz. Immutable and shared between calls.
 */
public final class AudioClip {

    private final short[] narrow;
    private final short[] wide;

    private AudioClip(short[] narrow, short[] wide) {
        this.narrow = narrow;
        this.wide = wide;
    }

    /**
     * A clip of these samples, which are copied.
     *
     * @param samples 16-bit linear mono
     * @param sampleRate 8000 or 16000
     */
    public static AudioClip of(short[] samples, int sampleRate) {
        return new AudioClip(
                Resampler.convertAll(samples, sampleRate, 8000), Resampler.convertAll(samples, sampleRate, 16000));
    }

    /**
     * Reads a WAV file of 16-bit mono sound at 8 or 16 kHz.
     *
     * @throws io.switchboard.media.file.WavFormatException if it is another kind of file
     */
    public static AudioClip ofWav(Path file) throws IOException {
        return of(WavReader.read(file));
    }

    /**
     * Reads WAV of 16-bit mono sound at 8 or 16 kHz from a stream, which is not closed.
     *
     * @throws io.switchboard.media.file.WavFormatException if it is something else
     */
    public static AudioClip ofWav(InputStream stream) throws IOException {
        return of(WavReader.read(stream));
    }

    /** The clip of this sound, at 8 or 16 kHz. */
    public static AudioClip of(WavAudio audio) {
        return of(audio.samples(), audio.sampleRate());
    }

    public static AudioClip silence(Duration duration) {
        int narrow = Math.toIntExact(duration.toMillis() * 8);
        return new AudioClip(new short[narrow], new short[narrow * 2]);
    }

    /** These clips one after another. */
    public static AudioClip sequence(AudioClip... clips) {
        short[] narrow = new short
                [Arrays.stream(clips).mapToInt(clip -> clip.narrow.length).sum()];
        short[] wide = new short
                [Arrays.stream(clips).mapToInt(clip -> clip.wide.length).sum()];
        int narrowPosition = 0;
        int widePosition = 0;
        for (AudioClip clip : clips) {
            System.arraycopy(clip.narrow, 0, narrow, narrowPosition, clip.narrow.length);
            System.arraycopy(clip.wide, 0, wide, widePosition, clip.wide.length);
            narrowPosition += clip.narrow.length;
            widePosition += clip.wide.length;
        }
        return new AudioClip(narrow, wide);
    }

    /** This clip, then another. */
    public AudioClip then(AudioClip next) {
        return sequence(this, next);
    }

    public Duration duration() {
        return Duration.ofNanos(narrow.length * 125_000L);
    }

    /**
     * How many samples there are at a rate.
     *
     * @param sampleRate 8000 or 16000
     */
    public int length(int sampleRate) {
        return at(sampleRate).length;
    }

    /**
     * Copies samples into a frame, filling up with silence behind the end.
     *
     * @param sampleRate 8000 or 16000
     * @param position index of the first sample wanted
     */
    public void copy(int sampleRate, int position, short[] frame, int count) {
        short[] samples = at(sampleRate);
        int available = Math.clamp(samples.length - (long) position, 0, count);
        if (available > 0) {
            System.arraycopy(samples, position, frame, 0, available);
        }
        Arrays.fill(frame, available, count, (short) 0);
    }

    private short[] at(int sampleRate) {
        return switch (sampleRate) {
            case 8000 -> narrow;
            case 16000 -> wide;
            default -> throw new IllegalArgumentException("sample rate " + sampleRate);
        };
    }
}
