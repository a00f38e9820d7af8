package io.switchboard.media.codec;

/** ITU-T G.722 at 64 kbit/s (mode 1): two samples at 16 kHz become one octet. One instance per stream. */
public final class G722Encoder implements PcmEncoder {

    private final G722Band lower = G722Band.lower();
    private final G722Band higher = G722Band.higher();
    private final int[] history = new int[24];

    @Override
    public int sampleRate() {
        return 16000;
    }

    @Override
    public int encode(short[] samples, int count, byte[] payload) {
        int octets = count / 2;
        for (int i = 0; i < octets; i++) {
            System.arraycopy(history, 2, history, 0, 22);
            history[22] = samples[2 * i];
            history[23] = samples[2 * i + 1];
            int even = 0;
            int odd = 0;
            for (int tap = 0; tap < 12; tap++) {
                even += history[2 * tap] * G722Tables.FILTER[tap];
                odd += history[2 * tap + 1] * G722Tables.FILTER[11 - tap];
            }
            int low = encodeLower((even + odd) >> 14);
            int high = encodeHigher((odd - even) >> 14);
            payload[i] = (byte) (high << 6 | low);
        }
        return octets;
    }

    private int encodeLower(int sample) {
        int error = G722Band.saturated(sample - lower.predicted);
        int magnitude = magnitude(error);
        int interval = 1;
        while (interval < 30 && magnitude >= (G722Tables.LOWER_THRESHOLDS[interval] * lower.scale) >> 12) {
            interval++;
        }
        int code = error < 0 ? G722Tables.LOWER_CODES_NEGATIVE[interval] : G722Tables.LOWER_CODES_POSITIVE[interval];
        lower.adapt(G722Tables.lowerDifference(code, lower.scale), G722Tables.lowerScaleStep(code));
        return code;
    }

    private int encodeHigher(int sample) {
        int error = G722Band.saturated(sample - higher.predicted);
        boolean large = magnitude(error) >= (G722Tables.HIGHER_THRESHOLD * higher.scale) >> 12;
        int sign = error < 0 ? 0 : 2;
        int code = sign + (large ? 0 : 1);
        higher.adapt(G722Tables.higherDifference(code, higher.scale), G722Tables.higherScaleStep(code));
        return code;
    }

    private static int magnitude(int error) {
        return error >= 0 ? error : -(error + 1);
    }
}
