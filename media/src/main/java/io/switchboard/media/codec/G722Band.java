package io.switchboard.media.codec;

/**
 * One of the two sub-bands of G.722: the adaptive predictor and the scale factor, which coder and decoder keep alike
 * (ITU-T G.722 sections 3.5 and 3.6, block 4 of the flow charts). Arithmetic is that of the recommendation: 16-bit values
 * with saturation, held in ints.
 */
final class G722Band {

    private static final int[] LOG_TO_LINEAR = {
        2048, 2093, 2139, 2186, 2233, 2282, 2332, 2383, 2435, 2489, 2543, 2599, 2656, 2714, 2774, 2834, 2896, 2960,
        3025, 3091, 3158, 3228, 3298, 3371, 3444, 3520, 3597, 3676, 3756, 3838, 3922, 4008
    };

    private final int highestLogScale;
    private final int scaleShift;

    /** The prediction of the next sample. */
    int predicted;

    /** The quantizer's step. */
    int scale;

    private int zeroPrediction;
    private int logScale;
    private int pole1;
    private int pole2;
    private int reconstructed1;
    private int reconstructed2;
    private int partial1;
    private int partial2;
    private final int[] zeros = new int[6];
    private final int[] differences = new int[6];

    private G722Band(int initialScale, int highestLogScale, int scaleShift) {
        this.scale = initialScale;
        this.highestLogScale = highestLogScale;
        this.scaleShift = scaleShift;
    }

    static G722Band lower() {
        return new G722Band(32, 18432, 8);
    }

    static G722Band higher() {
        return new G722Band(8, 22528, 10);
    }

    static int saturated(int value) {
        return Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** Takes over a quantized difference: scale factor first, then predictor. */
    void adapt(int difference, int logScaleStep) {
        adaptScale(logScaleStep);
        adaptPredictor(difference);
    }

    private void adaptScale(int step) {
        logScale = Math.clamp(((logScale * 127) >> 7) + step, 0, highestLogScale);
        int mantissa = LOG_TO_LINEAR[logScale >> 6 & 31];
        int shift = scaleShift - (logScale >> 11);
        scale = (shift < 0 ? mantissa << -shift : mantissa >> shift) << 2;
    }

    private void adaptPredictor(int difference) {
        int reconstructed = saturated(predicted + difference);
        int partial = saturated(zeroPrediction + difference);
        adaptPoles(partial);
        adaptZeros(difference);
        reconstructed2 = reconstructed1;
        reconstructed1 = reconstructed;
        partial2 = partial1;
        partial1 = partial;
        int fromPoles = saturated(
                ((pole1 * saturated(reconstructed1 * 2)) >> 15) + ((pole2 * saturated(reconstructed2 * 2)) >> 15));
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (zeros[i] * saturated(differences[i] * 2)) >> 15;
        }
        zeroPrediction = saturated(sum);
        predicted = saturated(fromPoles + zeroPrediction);
    }

    private void adaptPoles(int partial) {
        boolean sameAsLast = (partial ^ partial1) >= 0;
        boolean sameAsBefore = (partial ^ partial2) >= 0;
        int quadruple = saturated(pole1 * 4);
        int turn = sameAsLast ? Math.min(-quadruple, Short.MAX_VALUE) : quadruple;
        int nextPole2 = Math.clamp((sameAsBefore ? 128 : -128) + (turn >> 7) + ((pole2 * 32512) >> 15), -12288, 12288);
        int limit = saturated(15360 - nextPole2);
        int nextPole1 = saturated((sameAsLast ? 192 : -192) + ((pole1 * 32640) >> 15));
        pole1 = Math.clamp(nextPole1, -limit, limit);
        pole2 = nextPole2;
    }

    private void adaptZeros(int difference) {
        int step = difference == 0 ? 0 : 128;
        for (int i = 0; i < 6; i++) {
            boolean sameSign = (differences[i] ^ difference) >= 0;
            zeros[i] = saturated((sameSign ? step : -step) + ((zeros[i] * 32640) >> 15));
        }
        System.arraycopy(differences, 0, differences, 1, 5);
        differences[0] = difference;
    }
}
