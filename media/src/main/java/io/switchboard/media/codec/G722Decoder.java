package io.switchboard.media.codec;

/** ITU-T G.722 at 64 kbit/s (mode 1): one octet becomes two samples at 16 kHz. One instance per stream. */
public final class G722Decoder implements PcmDecoder {

    private final G722Band lower = G722Band.lower();
    private final G722Band higher = G722Band.higher();
    private final int[] history = new int[24];

    @Override
    public int sampleRate() {
        return 16000;
    }

    @Override
    public int samples(int octets) {
        return octets * 2;
    }

    @Override
    public int decode(byte[] payload, int offset, int length, short[] samples) {
        int written = 0;
        for (int i = 0; i < length; i++) {
            int code = payload[offset + i] & 0xFF;
            int low = decodeLower(code & 0x3F);
            int high = decodeHigher(code >> 6);
            System.arraycopy(history, 2, history, 0, 22);
            history[22] = low + high;
            history[23] = low - high;
            int even = 0;
            int odd = 0;
            for (int tap = 0; tap < 12; tap++) {
                even += history[2 * tap] * G722Tables.FILTER[tap];
                odd += history[2 * tap + 1] * G722Tables.FILTER[11 - tap];
            }
            samples[written++] = (short) G722Band.saturated(odd >> 11);
            samples[written++] = (short) G722Band.saturated(even >> 11);
        }
        return written;
    }

    private int decodeLower(int code) {
        int sound = Math.clamp(lower.predicted + G722Tables.lowerFineDifference(code, lower.scale), -16384, 16383);
        lower.adapt(G722Tables.lowerDifference(code, lower.scale), G722Tables.lowerScaleStep(code));
        return sound;
    }

    private int decodeHigher(int code) {
        int difference = G722Tables.higherDifference(code, higher.scale);
        int sound = Math.clamp(higher.predicted + difference, -16384, 16383);
        higher.adapt(difference, G722Tables.higherScaleStep(code));
        return sound;
    }
}
