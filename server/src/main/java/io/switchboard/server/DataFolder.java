package io.switchboard.server;

import io.switchboard.directory.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of everything a server keeps, held by one process at a time. The hold is a lock of the operating system, so
 * it ends with the process however that ends.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "switchboard.lock";

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder, making it first where it is missing.
     *
     * @throws StartFault when another process holds it, or it cannot be written
     */
    public static DataFolder claim(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        @Nullable FileChannel channel = null;
        try {
            if (!Files.isDirectory(absolute)) {
                PrivateFolder.close(absolute);
            }
            channel = FileChannel.open(
                    absolute.resolve(LOCK),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(channel).isEmpty()) {
                String holder =
                        holder(absolute).map(pid -> " (process " + pid + ")").orElse("");
                channel.close();
                throw new StartFault("Another Switchboard" + holder + " uses the folder " + absolute
                        + ". Stop it, or choose another folder with --data.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            return new DataFolder(absolute, channel);
        } catch (IOException failure) {
            closeQuietly(channel);
            throw new StartFault(
                    "The folder " + absolute + " cannot be used: " + failure.getMessage()
                            + ". Make it writable for this user, or choose another with --data.",
                    failure);
        }
    }

    /** The process that holds the folder now, as it wrote itself down; empty when nobody does. */
    public static Optional<String> holder(Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve(LOCK);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            Optional<FileLock> free = lock(channel);
            return free.isPresent()
                    ? Optional.empty()
                    : Optional.of(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The lock " + file + " cannot be read.", unreadable);
        }
    }

    /** The folder, absolute. */
    public Path path() {
        return folder;
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException closed) {
            throw new UncheckedIOException("The lock of the data folder cannot be given back.", closed);
        }
    }
}
