package io.switchboard.media.codec;

/** ITU-T G.711: the two logarithmic codes for 8 kHz sound, by table in both directions. Without state, so shared. */
public final class G711 implements PcmDecoder, PcmEncoder {

    /** µ-law, PCMU. */
    public static final G711 MU_LAW = new G711(G711::expandMuLaw);

    /** A-law, PCMA. */
    public static final G711 A_LAW = new G711(G711::expandALaw);

    private interface Expansion {
        int expand(int code);
    }

    private final short[] linear = new short[256];
    /** By the upper 14 bits of a sample: fine enough for the smallest steps of both laws. */
    private final byte[] codes = new byte[1 << 14];

    private G711(Expansion expansion) {
        for (int code = 0; code < 256; code++) {
            linear[code] = (short) expansion.expand(code);
        }
        for (int index = 0; index < codes.length; index++) {
            codes[index] = (byte) nearest((short) (index << 2) + 2);
        }
    }

    @Override
    public int sampleRate() {
        return 8000;
    }

    @Override
    public int samples(int octets) {
        return octets;
    }

    @Override
    public int decode(byte[] payload, int offset, int length, short[] samples) {
        for (int i = 0; i < length; i++) {
            samples[i] = linear[payload[offset + i] & 0xFF];
        }
        return length;
    }

    @Override
    public int encode(short[] samples, int count, byte[] payload) {
        for (int i = 0; i < count; i++) {
            payload[i] = codes[(samples[i] & 0xFFFF) >> 2];
        }
        return count;
    }

    private int nearest(int sample) {
        int best = 0;
        int bestDistance = Integer.MAX_VALUE;
        for (int code = 0; code < 256; code++) {
            int distance = Math.abs(linear[code] - sample);
            if (distance < bestDistance) {
                best = code;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static int expandMuLaw(int code) {
        int inverted = ~code & 0xFF;
        int exponent = inverted >> 4 & 7;
        int magnitude = ((((inverted & 0x0F) << 3) + 0x84) << exponent) - 0x84;
        return (inverted & 0x80) == 0 ? magnitude : -magnitude;
    }

    private static int expandALaw(int code) {
        int toggled = code ^ 0x55;
        int exponent = toggled >> 4 & 7;
        int mantissa = (toggled & 0x0F) << 4;
        int magnitude = exponent == 0 ? mantissa + 8 : (mantissa + 0x108) << (exponent - 1);
        return (toggled & 0x80) == 0 ? -magnitude : magnitude;
    }
}
