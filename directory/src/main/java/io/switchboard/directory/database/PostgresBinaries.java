package io.switchboard.directory.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the archive that comes with this build. */
final class PostgresBinaries {

    /** The major version of the programs; a cluster of another one cannot be opened with them. */
    static final String MAJOR_VERSION = "18";

    private static final int EXECUTABLE = 0100;
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

    private PostgresBinaries() {}

    /** The folder with the programs; unpacks them there once. Readable by every user, because another one runs them. */
    static Path unpack(Path folder) {
        Path programs = folder.resolve("programs-" + MAJOR_VERSION);
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("programs.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!Files.exists(programs.resolve("bin/postgres"))) {
                unpackTo(programs, lock);
            }
            return programs;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked to " + programs + ".", e);
        }
    }

    private static void unpackTo(Path programs, FileLock lock) throws IOException {
        if (!lock.isValid()) {
            throw new IOException("The lock on the folder was lost.");
        }
        Path fresh = programs.resolveSibling(programs.getFileName() + ".new");
        delete(fresh);
        makeFolder(fresh);
        String resource = "/postgres-linux-" + architecture() + ".txz";
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (archive == null) {
                throw new DatabaseFault("This build has no PostgreSQL for this machine (" + resource
                        + "). Set SWITCHBOARD_DATABASE_URL to a PostgreSQL server of your own.");
            }
            extract(new TarArchiveInputStream(new XZInputStream(archive)), fresh);
        }
        delete(programs);
        Files.move(fresh, programs, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    private static void extract(TarArchiveInputStream archive, Path folder) throws IOException {
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("The archive has an entry outside its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                makeFolder(target);
                continue;
            }
            makeFolder(Objects.requireNonNull(target.getParent()));
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(archive, target, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(target, (entry.getMode() & EXECUTABLE) != 0 ? PROGRAM : FILE);
            }
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(folder));
        if (permissions.addAll(PROGRAM)) {
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
