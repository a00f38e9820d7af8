package io.switchboard.media.file;

import java.time.Duration;

/** A piece of mono sound in memory. The samples are shared, not copied: whoever gets them only reads them. */
public final class WavAudio {

    private final short[] samples;
    private final int sampleRate;

    public WavAudio(short[] samples, int sampleRate) {
        if (sampleRate < 1) {
            throw new IllegalArgumentException("sample rate " + sampleRate);
        }
        this.samples = samples;
        this.sampleRate = sampleRate;
    }

    /** 16-bit linear samples. */
    public short[] samples() {
        return samples;
    }

    /** In Hz. */
    public int sampleRate() {
        return sampleRate;
    }

    public Duration duration() {
        return Duration.ofNanos(samples.length * 1_000_000_000L / sampleRate);
    }
}
