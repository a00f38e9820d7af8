package io.switchboard.media.file;

import io.switchboard.media.codec.G711;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads the sound of any usual WAV file: linear of 8 to 32 bits, floating point, A-law and µ-law, any number of channels,
 * which are mixed. A data chunk that is shorter than it claims yields what is there.
 */
final class WavSamples {

    private static final int LINEAR = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int LEAST_RATE = 4000;
    private static final int MOST_RATE = 384_000;
    private static final int MOST_CHANNELS = 16;

    private final ByteBuffer file;
    private int encoding;
    private int channels;
    private int rate;
    private int octets;

    /** Samples between -1 and 1, and their rate in Hz. */
    @SuppressWarnings("ArrayRecordComponent")
    record Mono(float[] samples, int rate) {}

    /** One sample at a place of the file. */
    private interface Sample {
        float at(int position);
    }

    private WavSamples(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The sound of a file that begins with {@code RIFF} and {@code WAVE}. */
    static Mono read(byte[] file) throws WavFormatException {
        return new WavSamples(file).read();
    }

    private Mono read() throws WavFormatException {
        int position = 12;
        while (position + 8 <= file.limit()) {
            int tag = file.getInt(position);
            long claimed = Integer.toUnsignedLong(file.getInt(position + 4));
            int begin = position + 8;
            int length = (int) Math.min(claimed, file.limit() - begin);
            if (tag == tag("fmt ")) {
                readFormat(begin, length);
            } else if (tag == tag("data")) {
                if (rate == 0) {
                    throw new WavFormatException("sound before its format");
                }
                return new Mono(mixed(begin, length), rate);
            }
            position = begin + length + (length & 1);
        }
        throw new WavFormatException("no sound in it");
    }

    private void readFormat(int begin, int length) throws WavFormatException {
        if (length < 16) {
            throw new WavFormatException("format of " + length + " octets");
        }
        encoding = Short.toUnsignedInt(file.getShort(begin));
        if (encoding == EXTENSIBLE && length >= 26) {
            encoding = Short.toUnsignedInt(file.getShort(begin + 24));
        }
        channels = Short.toUnsignedInt(file.getShort(begin + 2));
        rate = file.getInt(begin + 4);
        octets = (Short.toUnsignedInt(file.getShort(begin + 14)) + 7) / 8;
        if (channels < 1 || channels > MOST_CHANNELS || rate < LEAST_RATE || rate > MOST_RATE) {
            throw new WavFormatException(channels + " channels at " + rate + " Hz");
        }
    }

    private float[] mixed(int begin, int length) throws WavFormatException {
        Sample sample = sample();
        int frame = octets * channels;
        float[] mono = new float[length / frame];
        for (int i = 0; i < mono.length; i++) {
            float sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += sample.at(begin + i * frame + channel * octets);
            }
            mono[i] = sum / channels;
        }
        return mono;
    }

    private Sample sample() throws WavFormatException {
        return switch (encoding) {
            case LINEAR -> linear();
            case FLOAT -> floating();
            case A_LAW -> companded(G711.A_LAW);
            case MU_LAW -> companded(G711.MU_LAW);
            default -> throw new WavFormatException("encoding " + encoding);
        };
    }

    private Sample linear() throws WavFormatException {
        return switch (octets) {
            // Only 8-bit samples are unsigned.
            case 1 -> position -> ((file.get(position) & 0xff) - 128) / 128f;
            case 2 -> position -> file.getShort(position) / 32_768f;
            case 3 ->
                position -> ((file.get(position) & 0xff)
                                | (file.get(position + 1) & 0xff) << 8
                                | file.get(position + 2) << 16)
                        / 8_388_608f;
            case 4 -> position -> file.getInt(position) / 0x1p31f;
            default -> throw new WavFormatException("linear of " + octets * 8 + " bits");
        };
    }

    private Sample floating() throws WavFormatException {
        return switch (octets) {
            case 4 -> position -> bounded(file.getFloat(position));
            case 8 -> position -> bounded((float) file.getDouble(position));
            default -> throw new WavFormatException("floating point of " + octets * 8 + " bits");
        };
    }

    private Sample companded(G711 law) throws WavFormatException {
        if (octets != 1) {
            throw new WavFormatException("G.711 of " + octets * 8 + " bits");
        }
        byte[] codes = new byte[256];
        for (int code = 0; code < codes.length; code++) {
            codes[code] = (byte) code;
        }
        short[] samples = new short[256];
        law.decode(codes, 0, codes.length, samples);
        return position -> samples[file.get(position) & 0xff] / 32_768f;
    }

    private static float bounded(float sample) {
        return Float.isNaN(sample) ? 0 : Math.clamp(sample, -1f, 1f);
    }

    private static int tag(String letters) {
        return letters.charAt(0) | letters.charAt(1) << 8 | letters.charAt(2) << 16 | letters.charAt(3) << 24;
    }
}
