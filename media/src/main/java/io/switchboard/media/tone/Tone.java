package io.switchboard.media.tone;

import java.time.Duration;

/** Makes tones as 16-bit linear samples. Levels are in dB below full scale, 0 being a sine of full amplitude. */
public final class Tone {

    /** How long a tone takes to swell and to fade, which avoids clicks. */
    private static final double RAMP_SECONDS = 0.005;

    private Tone() {}

    /**
     * A sine.
     *
     * @param frequency in Hz, below half the sample rate
     * @param levelDb level relative to full scale, at most 0
     * @param sampleRate in Hz
     */
    public static short[] sine(double frequency, double levelDb, Duration duration, int sampleRate) {
        return sum(new double[] {frequency}, levelDb, duration, sampleRate);
    }

    /**
     * Two sines at once, as in key tones and call progress tones; the level is that of each.
     *
     * @param levelDb level of each sine relative to full scale, at most -6
     */
    public static short[] dual(double low, double high, double levelDb, Duration duration, int sampleRate) {
        return sum(new double[] {low, high}, levelDb, duration, sampleRate);
    }

    public static short[] silence(Duration duration, int sampleRate) {
        return new short[samples(duration, sampleRate)];
    }

    /** The beep after a greeting: 1000 Hz, 0.4 s, -12 dB. */
    public static short[] beep(int sampleRate) {
        return sine(1000, -12, Duration.ofMillis(400), sampleRate);
    }

    /** These pieces one after another: a cadence. */
    public static short[] sequence(short[]... pieces) {
        int length = 0;
        for (short[] piece : pieces) {
            length += piece.length;
        }
        short[] all = new short[length];
        int position = 0;
        for (short[] piece : pieces) {
            System.arraycopy(piece, 0, all, position, piece.length);
            position += piece.length;
        }
        return all;
    }

    private static short[] sum(double[] frequencies, double levelDb, Duration duration, int sampleRate) {
        for (double frequency : frequencies) {
            if (frequency <= 0 || frequency * 2 >= sampleRate) {
                throw new IllegalArgumentException(frequency + " Hz cannot be made at " + sampleRate + " Hz");
            }
        }
        short[] samples = new short[samples(duration, sampleRate)];
        double amplitude = Short.MAX_VALUE * Math.pow(10, levelDb / 20);
        double ramp = Math.min(RAMP_SECONDS * sampleRate, samples.length / 2.0);
        for (int i = 0; i < samples.length; i++) {
            double fade = Math.min(1, Math.min(i, samples.length - 1 - i) / Math.max(ramp, 1));
            double value = 0;
            for (double frequency : frequencies) {
                value += Math.sin(2 * Math.PI * frequency * i / sampleRate);
            }
            samples[i] = (short) Math.clamp(Math.round(value * amplitude * fade), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return samples;
    }

    private static int samples(Duration duration, int sampleRate) {
        return Math.toIntExact(duration.toNanos() * sampleRate / 1_000_000_000L);
    }
}
