package io.switchboard.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders that nobody else may look into, whatever the umask is. Missing parents are made as the umask says. Safe for use
 * by several threads.
 */
public final class PrivateFolder {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);
    private static final Set<PosixFilePermission> CLOSED = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> PASSABLE = PosixFilePermissions.fromString("rwx--x--x");
    private static final int STICKY = 01000;

    private PrivateFolder() {}

    /** Makes a folder that only its owner may enter, or closes one that is there to others. */
    public static void close(Path folder) throws IOException {
        make(folder, CLOSED);
    }

    /** Makes a folder, or changes one, that others may pass through on their way to a path they know, and no more. */
    public static void letPass(Path folder) throws IOException {
        make(folder, PASSABLE);
    }

    private static void make(Path folder, Set<PosixFilePermission> permissions) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    Objects.requireNonNull(folder.toAbsolutePath().getParent()));
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(CLOSED));
        }
        // A folder for everybody, such as /tmp, stays one: it was named by mistake.
        boolean shared = ((Integer) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
        if (!shared && !Files.getPosixFilePermissions(folder).equals(permissions)) {
            change(folder, permissions);
        }
    }

    private static void change(Path folder, Set<PosixFilePermission> permissions) {
        try {
            Files.setPosixFilePermissions(folder, permissions);
        } catch (IOException notOurs) {
            LOG.warn(
                    "The permissions of {} cannot be made {}: {}",
                    folder,
                    PosixFilePermissions.toString(permissions),
                    notOurs.getMessage());
        }
    }
}
