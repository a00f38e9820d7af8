package io.switchboard.media.codec;

/**
 * Changes the rate of one stream between 8 and 16 kHz with a linear-phase low-pass filter. Keeps the end of each block,
 * so that a stream may be cut anywhere; allocates nothing after construction.
 */
public final class Resampler {

    /** One more than a multiple of four, so that the delay is whole at both rates. */
    private static final int TAPS = 65;

    private static final int DELAY_AT_HIGH_RATE = TAPS / 2;
    /** Relative to 16 kHz; leaves 3.4 kHz untouched and is down by the Nyquist frequency of 8 kHz. */
    private static final double CUT_OFF = 3750.0 / 16000.0;

    private static final float[] LOW_PASS = lowPass();

    private final boolean doubling;
    private final float[] history = new float[TAPS];
    private int newest;
    private boolean odd;

    private Resampler(boolean doubling) {
        this.doubling = doubling;
    }

    /** From 8 to 16 kHz. */
    public static Resampler doubling() {
        return new Resampler(true);
    }

    /** From 16 to 8 kHz. */
    public static Resampler halving() {
        return new Resampler(false);
    }

    /**
     * Converts a block.
     *
     * @param target has room for twice the samples when doubling, for half of them (rounded up) when halving
     * @return how many samples were written
     */
    public int convert(short[] source, int count, short[] target) {
        int written = 0;
        for (int i = 0; i < count; i++) {
            if (doubling) {
                // Each sample stands for two, one of them zero, hence the gain of two.
                push(2f * source[i]);
                target[written++] = filtered();
                push(0);
                target[written++] = filtered();
            } else {
                push(source[i]);
                odd = !odd;
                if (odd) {
                    target[written++] = filtered();
                }
            }
        }
        return written;
    }

    /**
     * Converts a whole piece of sound, without the filter's delay.
     *
     * @param rate rate of the samples, 8000 or 16000
     * @param targetRate wanted rate, 8000 or 16000
     */
    public static short[] convertAll(short[] samples, int rate, int targetRate) {
        requireKnown(rate);
        requireKnown(targetRate);
        if (rate == targetRate) {
            return samples.clone();
        }
        boolean up = targetRate > rate;
        int tail = up ? DELAY_AT_HIGH_RATE / 2 : DELAY_AT_HIGH_RATE;
        short[] padded = new short[samples.length + tail];
        System.arraycopy(samples, 0, padded, 0, samples.length);
        short[] converted = new short[up ? padded.length * 2 : (padded.length + 1) / 2];
        new Resampler(up).convert(padded, padded.length, converted);
        int skip = up ? DELAY_AT_HIGH_RATE : DELAY_AT_HIGH_RATE / 2;
        short[] result = new short[up ? samples.length * 2 : samples.length / 2];
        System.arraycopy(converted, skip, result, 0, Math.min(result.length, converted.length - skip));
        return result;
    }

    private static void requireKnown(int rate) {
        if (rate != 8000 && rate != 16000) {
            throw new IllegalArgumentException("rate " + rate + " is neither 8000 nor 16000");
        }
    }

    private void push(float sample) {
        newest = newest == 0 ? TAPS - 1 : newest - 1;
        history[newest] = sample;
    }

    private short filtered() {
        float sum = 0;
        int position = newest;
        for (int tap = 0; tap < TAPS; tap++) {
            sum += LOW_PASS[tap] * history[position];
            position = position + 1 == TAPS ? 0 : position + 1;
        }
        return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static float[] lowPass() {
        double[] ideal = new double[TAPS];
        double sum = 0;
        for (int tap = 0; tap < TAPS; tap++) {
            double fromCentre = tap - DELAY_AT_HIGH_RATE;
            double sinc = fromCentre == 0
                    ? 2 * CUT_OFF
                    : Math.sin(2 * Math.PI * CUT_OFF * fromCentre) / (Math.PI * fromCentre);
            double phase = 2 * Math.PI * tap / (TAPS - 1);
            double blackman = 0.42 - 0.5 * Math.cos(phase) + 0.08 * Math.cos(2 * phase);
            ideal[tap] = sinc * blackman;
            sum += ideal[tap];
        }
        float[] taps = new float[TAPS];
        for (int tap = 0; tap < TAPS; tap++) {
            taps[tap] = (float) (ideal[tap] / sum);
        }
        return taps;
    }
}
