package io.switchboard.media.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Makes a recording readable whose writer died: the lengths in its header are set to what the file holds. A file that
 * was closed properly stays as it is.
 */
public final class SpoolSalvage {

    private SpoolSalvage() {}

    /**
     * Mends the header if it is behind the file.
     *
     * @return how long the recording is
     * @throws WavFormatException if it is no spool, not even a started one
     */
    public static Duration salvage(Path spool) throws IOException {
        try (FileChannel channel = FileChannel.open(spool, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer header = ByteBuffer.allocate(WavSpool.HEADER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            int read;
            do {
                read = channel.read(header, header.position());
            } while (read > 0);
            int sampleRate = WavSpool.sampleRate(header.flip());
            long octets = (channel.size() - WavSpool.HEADER_LENGTH) & ~1L;
            if (WavSpool.dataLength(header) != octets) {
                channel.truncate(WavSpool.HEADER_LENGTH + octets);
                WavSpool.writeHeader(channel, sampleRate, octets);
                channel.force(true);
            }
            return Duration.ofNanos(octets / 2 * 1_000_000_000L / sampleRate);
        }
    }
}
