package io.switchboard.media.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads WAV files of 16-bit linear mono sound into memory. Unknown chunks are skipped; a data chunk that is shorter than
 * it claims yields what is there, because a crash may have cut it. At most {@link #LARGEST} octets of sound are read.
 */
public final class WavReader {

    /** One hour at 16 kHz. */
    public static final int LARGEST = 3600 * 16000 * 2;

    private static final int LINEAR_PCM = 1;
    private static final int EXTENSIBLE = 0xFFFE;

    private WavReader() {}

    /**
     * Reads a file.
     *
     * @throws WavFormatException if it is no 16-bit mono WAV, or too long
     */
    public static WavAudio read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in);
        }
    }

    /**
     * Reads a stream to the end of its sound; does not close it.
     *
     * @throws WavFormatException if it is no 16-bit mono WAV, or too long
     */
    public static WavAudio read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        requireTag(in, "RIFF");
        littleEndianInt(in);
        requireTag(in, "WAVE");
        int sampleRate = 0;
        while (true) {
            String tag = tag(in);
            long length = Integer.toUnsignedLong(littleEndianInt(in));
            if ("fmt ".equals(tag)) {
                sampleRate = readFormat(in, length);
            } else if ("data".equals(tag)) {
                if (sampleRate == 0) {
                    throw new WavFormatException("sound before its format");
                }
                return new WavAudio(readSamples(in, length), sampleRate);
            } else {
                in.skipNBytes(length + (length & 1));
            }
        }
    }

    private static int readFormat(DataInputStream in, long length) throws IOException {
        if (length < 16 || length > 1024) {
            throw new WavFormatException("format of " + length + " octets");
        }
        ByteBuffer format = ByteBuffer.wrap(in.readNBytes((int) length)).order(ByteOrder.LITTLE_ENDIAN);
        if (format.remaining() < length) {
            throw new EOFException("cut in the format");
        }
        int encoding = Short.toUnsignedInt(format.getShort(0));
        int channels = format.getShort(2);
        int sampleRate = format.getInt(4);
        int bits = format.getShort(14);
        if ((encoding != LINEAR_PCM && encoding != EXTENSIBLE) || channels != 1 || bits != 16 || sampleRate < 1) {
            throw new WavFormatException("not 16-bit linear mono: encoding " + encoding + ", " + channels
                    + " channels, " + bits + " bits, " + sampleRate + " Hz");
        }
        return sampleRate;
    }

    private static short[] readSamples(DataInputStream in, long length) throws IOException {
        // A length that was never filled in (0 of a cut spool, all ones of a pipe) means: to the end.
        long wanted = length == 0 || length == 0xFFFFFFFFL ? LARGEST + 1L : length;
        byte[] octets = in.readNBytes((int) Math.min(wanted, LARGEST + 1L));
        if (octets.length > LARGEST) {
            throw new WavFormatException("longer than an hour");
        }
        short[] samples = new short[octets.length / 2];
        ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    private static void requireTag(DataInputStream in, String expected) throws IOException {
        String found = tag(in);
        if (!expected.equals(found)) {
            throw new WavFormatException("no " + expected + " file");
        }
    }

    private static String tag(DataInputStream in) throws IOException {
        byte[] octets = new byte[4];
        in.readFully(octets);
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static int littleEndianInt(DataInputStream in) throws IOException {
        return Integer.reverseBytes(in.readInt());
    }
}
