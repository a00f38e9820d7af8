package io.switchboard.media.codec;

/**
 * Changes the rate of a whole piece of sound by any ratio, with a windowed sinc as low-pass filter: what lies above half
 * of the lower rate is taken away before it could fold back. For sound that is prepared once; streams use
 * {@link Resampler}.
 */
public final class RateConverter {

    /** Zero crossings of the sinc to each side. */
    private static final int CROSSINGS = 24;

    /** Between two samples the filter is known at this many places. */
    private static final int PHASES = 512;

    /** Leaves room for the filter to fall off before half of the rate. */
    private static final double PASS_BAND = 0.94;

    private final float[][] filters;
    private final int reach;
    private final double step;

    private RateConverter(int rate, int targetRate) {
        double cutOff = PASS_BAND * Math.min(1, (double) targetRate / rate);
        this.step = (double) rate / targetRate;
        this.reach = (int) Math.ceil(CROSSINGS / cutOff);
        this.filters = new float[PHASES + 1][];
        for (int phase = 0; phase <= PHASES; phase++) {
            filters[phase] = filter((double) phase / PHASES, cutOff, reach);
        }
    }

    /**
     * The same sound at another rate.
     *
     * @param rate of the samples, in Hz
     * @param targetRate wanted, in Hz
     */
    public static short[] convert(float[] samples, int rate, int targetRate) {
        if (rate < 1 || targetRate < 1) {
            throw new IllegalArgumentException("from " + rate + " Hz to " + targetRate + " Hz");
        }
        return new RateConverter(rate, targetRate).convert(samples);
    }

    private short[] convert(float[] samples) {
        short[] converted = new short[Math.toIntExact(Math.round(samples.length / step))];
        for (int i = 0; i < converted.length; i++) {
            double position = i * step;
            int before = (int) position;
            int phase = (int) Math.round((position - before) * PHASES);
            converted[i] = sample(samples, before, filters[phase]);
        }
        return converted;
    }

    private short sample(float[] samples, int before, float[] filter) {
        float sum = 0;
        int first = before - reach + 1;
        int from = Math.max(0, -first);
        int until = Math.min(filter.length, samples.length - first);
        for (int tap = from; tap < until; tap++) {
            sum += filter[tap] * samples[first + tap];
        }
        return (short) Math.clamp(Math.round(sum * 32768f), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static float[] filter(double offset, double cutOff, int reach) {
        double[] taps = new double[2 * reach];
        double sum = 0;
        for (int tap = 0; tap < taps.length; tap++) {
            double distance = tap - (reach - 1) - offset;
            double angle = Math.PI * distance * cutOff;
            double sinc = angle == 0 ? 1 : Math.sin(angle) / angle;
            double phase = Math.PI * distance / reach;
            double blackman =
                    Math.abs(distance) >= reach ? 0 : 0.42 + 0.5 * Math.cos(phase) + 0.08 * Math.cos(2 * phase);
            taps[tap] = sinc * blackman;
            sum += taps[tap];
        }
        float[] filter = new float[taps.length];
        for (int tap = 0; tap < taps.length; tap++) {
            filter[tap] = (float) (taps[tap] / sum);
        }
        return filter;
    }
}
