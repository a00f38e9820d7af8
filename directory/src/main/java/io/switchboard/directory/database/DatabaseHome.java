package io.switchboard.directory.database;

import io.switchboard.directory.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the programs and the files of the embedded server are. That is the folder {@code database} of the data folder,
 * unless PostgreSQL has to run as another user who may not pass to it: then it is a folder of the system, whose path is
 * written down in the data folder so that every later start finds it.
 */
final class DatabaseHome {

    /** The file of the data folder's {@code database} that names the folder elsewhere. */
    static final String RECORD = "location";

    /** The file of the folder elsewhere that names whose it is. */
    static final String OWNER = "data-folder";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHome.class);
    private static final Path SYSTEM = Path.of("/var/lib");
    private static final String CLUSTER = "cluster";

    private final Path own;
    private final Path folder;

    private DatabaseHome(Path own, Path folder) {
        this.own = own;
        this.folder = folder;
    }

    /** Finds the home of the database of a data folder, making it where it is missing, and sets who may pass to it. */
    static DatabaseHome open(Path dataFolder) {
        Path data = dataFolder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(data.resolve("database"))) {
                PrivateFolder.close(data.resolve("database"));
            }
            Path own = data.toRealPath().resolve("database");
            DatabaseHome home = new DatabaseHome(own, choose(own));
            home.setPassage();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the database of " + data + " cannot be made.", e);
        }
    }

    Path folder() {
        return folder;
    }

    Path cluster() {
        return folder.resolve(CLUSTER);
    }

    /** Writes down where the database is, once there is one; before that nothing would be lost with the folder. */
    void remember() {
        try {
            if (isElsewhere() && recorded(own).isEmpty()) {
                write(own.resolve(RECORD), folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The place of the database cannot be noted in " + own + ".", e);
        }
    }

    private boolean isElsewhere() {
        return !folder.equals(own);
    }

    private void setPassage() throws IOException {
        Path data = Objects.requireNonNull(own.getParent());
        if (!isElsewhere() && OperatingUser.isRoot()) {
            PrivateFolder.letPass(data);
            PrivateFolder.letPass(own);
            return;
        }
        PrivateFolder.close(data);
        PrivateFolder.close(own);
        if (isElsewhere()) {
            PrivateFolder.letPass(folder);
            LOG.info(
                    "Only root may enter {}, so PostgreSQL, which runs as another user, has its files in {}",
                    data,
                    folder);
        }
    }

    private static Path choose(Path own) throws IOException {
        Optional<Path> recorded = recorded(own);
        if (recorded.isPresent()) {
            claim(recorded.get(), own);
            return recorded.get();
        }
        Path data = Objects.requireNonNull(own.getParent());
        if (!OperatingUser.isRoot() || everybodyMayEnter(data.getParent())) {
            return own;
        }
        if (Files.exists(own.resolve(CLUSTER))) {
            throw new DatabaseFault("The database in " + own + " lies in a folder that only root may enter, and"
                    + " PostgreSQL, which refuses to run as root, cannot reach it. Let others pass (chmod o+x) through"
                    + " every folder above " + data + ", or move that folder and name it with --data.");
        }
        return elsewhere(own);
    }

    private static Path elsewhere(Path own) throws IOException {
        if (!Files.isDirectory(SYSTEM) || !everybodyMayEnter(SYSTEM) || !onlyRootMayWrite(SYSTEM)) {
            throw new DatabaseFault(
                    own + " lies in a folder that only root may enter, where PostgreSQL, which refuses"
                            + " to run as root, cannot reach it, and " + SYSTEM
                            + " is no safe place for it. Choose another data folder with --data, or start Switchboard as another user.");
        }
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        Path folder = SYSTEM.resolve("switchboard-" + HexFormat.of().formatHex(random));
        PrivateFolder.letPass(folder);
        write(folder.resolve(OWNER), own);
        return folder;
    }

    /** Makes sure that the database is there and belongs to this data folder, which may have been moved, not copied. */
    private static void claim(Path folder, Path own) throws IOException {
        if (!Files.exists(folder.resolve(CLUSTER))) {
            throw new DatabaseFault("The database of " + own + " was in " + folder
                    + ", which is missing. Put it back from a backup, with its owners and permissions; to begin with an"
                    + " empty database instead, delete " + own.resolve(RECORD) + ".");
        }
        Path owner = path(folder.resolve(OWNER)).orElse(own);
        if (!owner.equals(own) && recorded(owner).equals(Optional.of(folder))) {
            throw new DatabaseFault("The database in " + folder + " belongs to " + owner + ", of which " + own
                    + " is a copy. Start the original, or remove it.");
        }
        if (!owner.equals(own)) {
            write(folder.resolve(OWNER), own);
        }
    }

    private static Optional<Path> recorded(Path own) throws IOException {
        return path(own.resolve(RECORD));
    }

    private static Optional<Path> path(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Path.of(Files.readString(file).strip())) : Optional.empty();
    }

    private static void write(Path file, Path content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(content + "\n"));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean everybodyMayEnter(@Nullable Path folder) throws IOException {
        for (@Nullable Path step = folder; step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step, LinkOption.NOFOLLOW_LINKS)
                    .contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlyRootMayWrite(Path folder) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        return Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"))
                && !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }
}
