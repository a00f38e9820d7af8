package io.switchboard.media.tone;

import java.util.Arrays;

/**
 * Finds tones in 16-bit linear sound with the Goertzel algorithm. Levels are in dB relative to a sine of full amplitude.
 */
public final class ToneDetector {

    /** What {@link #strongest} found. */
    public record Found(double frequency, double levelDb) {}

    private static final double NOTHING_DB = -120;
    private static final double LOWEST_FREQUENCY = 80;

    private final int sampleRate;

    public ToneDetector(int sampleRate) {
        if (sampleRate < 1) {
            throw new IllegalArgumentException("sample rate " + sampleRate);
        }
        this.sampleRate = sampleRate;
    }

    /** The level of one frequency in a piece of sound, -120 dB at least. */
    public double level(short[] samples, int from, int to, double frequency) {
        int count = to - from;
        if (count < 2) {
            return NOTHING_DB;
        }
        double omega = 2 * Math.PI * frequency / sampleRate;
        double coefficient = 2 * Math.cos(omega);
        double previous = 0;
        double beforePrevious = 0;
        double windowSum = 0;
        for (int i = 0; i < count; i++) {
            // A Hann window keeps a strong tone from showing at the frequencies beside it.
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (count - 1));
            windowSum += window;
            double current = samples[from + i] * window + coefficient * previous - beforePrevious;
            beforePrevious = previous;
            previous = current;
        }
        double power = previous * previous + beforePrevious * beforePrevious - coefficient * previous * beforePrevious;
        return decibels(2 * Math.sqrt(Math.max(power, 0)) / windowSum / Short.MAX_VALUE);
    }

    /** The level of one frequency in all the sound. */
    public double level(short[] samples, double frequency) {
        return level(samples, 0, samples.length, frequency);
    }

    /** Root mean square of a piece of sound, as the level of a sine of the same power. */
    public double loudness(short[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return to <= from ? NOTHING_DB : decibels(Math.sqrt(2 * sum / (to - from)) / Short.MAX_VALUE);
    }

    /** The strongest frequency in a piece of sound, to about 1 Hz, from 80 Hz to just below half the sample rate. */
    public Found strongest(short[] samples, int from, int to) {
        double step = Math.max(2.0, (double) sampleRate / Math.max(1, to - from));
        Found best = scan(samples, from, to, LOWEST_FREQUENCY, sampleRate / 2.0 - 50, step);
        return scan(samples, from, to, best.frequency() - step, best.frequency() + step, step / 20);
    }

    /** The strongest frequency in all the sound. */
    public Found strongest(short[] samples) {
        return strongest(samples, 0, samples.length);
    }

    /**
     * The samples of the longest uninterrupted run, in steps of 20 ms, in which a frequency has at least this level and
     * at least half of the power.
     */
    public int longestRun(short[] samples, double frequency, double atLeastDb) {
        int frame = sampleRate / 50;
        int longest = 0;
        int run = 0;
        for (int from = 0; from + frame <= samples.length; from += frame) {
            double level = level(samples, from, from + frame, frequency);
            boolean there = level >= atLeastDb && level >= loudness(samples, from, from + frame) - 3;
            run = there ? run + frame : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private Found scan(short[] samples, int from, int to, double lowest, double highest, double step) {
        Found best = new Found(lowest, NOTHING_DB);
        for (double frequency = lowest; frequency <= highest; frequency += step) {
            double level = level(samples, from, to, frequency);
            if (level > best.levelDb()) {
                best = new Found(frequency, level);
            }
        }
        return best;
    }

    private static double decibels(double ratio) {
        return ratio <= 1e-6 ? NOTHING_DB : 20 * Math.log10(ratio);
    }

    /** A copy of part of the sound, for callers that look at a stretch of it. */
    public short[] part(short[] samples, double fromSeconds, double toSeconds) {
        int from = Math.clamp(Math.round(fromSeconds * sampleRate), 0, samples.length);
        int to = Math.clamp(Math.round(toSeconds * sampleRate), from, samples.length);
        return Arrays.copyOfRange(samples, from, to);
    }
}
