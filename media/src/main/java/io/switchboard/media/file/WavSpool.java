package io.switchboard.media.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A WAV file that grows while sound comes in. The header is brought up to date every second, so that readers of an
 * unfinished file miss little, and {@link SpoolSalvage} recovers all that reached the file. Used by one thread.
 */
public final class WavSpool implements AutoCloseable {

    static final int HEADER_LENGTH = 44;

    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;

    private final FileChannel channel;
    private final int sampleRate;
    private final ByteBuffer pending;
    private long octets;
    private long octetsInHeader;

    private WavSpool(FileChannel channel, int sampleRate) {
        this.channel = channel;
        this.sampleRate = sampleRate;
        this.pending = ByteBuffer.allocateDirect(32 * 1024).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Begins a file of 16-bit linear mono sound that only its owner may read.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one of that name
     */
    public static WavSpool create(Path file, int sampleRate) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        WavSpool spool = new WavSpool(channel, sampleRate);
        try {
            writeHeader(channel, sampleRate, 0);
            channel.position(HEADER_LENGTH);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return spool;
    }

    /** Appends samples; they may stay in memory until {@link #flush}. */
    public void write(short[] samples, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            if (pending.remaining() < 2) {
                writePending();
            }
            pending.putShort(samples[i]);
        }
    }

    /** Hands to the operating system what was written, which then survives the death of this process. */
    public void flush() throws IOException {
        writePending();
        if (octets - octetsInHeader >= 2L * sampleRate) {
            writeHeader(channel, sampleRate, octets);
            octetsInHeader = octets;
        }
    }

    /** How many samples were written. */
    public long samples() {
        return (octets + pending.position()) / 2;
    }

    /** Completes the header and waits until the file is on disk. */
    @Override
    public void close() throws IOException {
        try (channel) {
            writePending();
            writeHeader(channel, sampleRate, octets);
            channel.force(true);
        }
    }

    private void writePending() throws IOException {
        pending.flip();
        octets += pending.remaining();
        while (pending.hasRemaining()) {
            channel.write(pending);
        }
        pending.clear();
    }

    static void writeHeader(FileChannel channel, int sampleRate, long octets) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(RIFF).putInt((int) (octets + HEADER_LENGTH - 8)).putInt(WAVE);
        header.putInt(FORMAT).putInt(16).putShort((short) 1).putShort((short) 1);
        header.putInt(sampleRate).putInt(sampleRate * 2).putShort((short) 2).putShort((short) 16);
        header.putInt(DATA).putInt((int) octets).flip();
        while (header.hasRemaining()) {
            channel.write(header, header.position());
        }
    }

    static int sampleRate(ByteBuffer header) throws WavFormatException {
        boolean spool = header.remaining() == HEADER_LENGTH
                && header.getInt(0) == RIFF
                && header.getInt(8) == WAVE
                && header.getInt(12) == FORMAT
                && header.getInt(36) == DATA
                && header.getInt(24) > 0;
        if (!spool) {
            throw new WavFormatException("no recording begun here");
        }
        return header.getInt(24);
    }

    static long dataLength(ByteBuffer header) {
        return Integer.toUnsignedLong(header.getInt(40));
    }
}
