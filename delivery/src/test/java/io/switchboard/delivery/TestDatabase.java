package io.switchboard.delivery;

import io.switchboard.directory.Directory;
import io.switchboard.directory.DirectorySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A real database with every migration, in a folder of its own that goes with it. */
public final class TestDatabase implements AutoCloseable {

    private final Path folder;
    private final Directory directory;

    private TestDatabase(Path folder) {
        this.folder = folder;
        this.directory = Directory.open(DirectorySettings.in(folder.resolve("data")), InstantSource.system());
    }

    public static TestDatabase start() {
        try {
            // PostgreSQL runs as another user when the tests run as root, and must reach its programs.
            Path folder = Files.createTempDirectory("deliveries");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            return new TestDatabase(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public DataSource dataSource() {
        return directory.dataSource();
    }

    public Directory directory() {
        return directory;
    }

    @Override
    public void close() {
        directory.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
