package io.switchboard.directory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The user of the operating system that PostgreSQL runs as: our own, or, because PostgreSQL refuses to run as root,
 * another one when we are root. A command is given to it by {@code setpriv} of util-linux, which also lets the kernel
 * end the process when we end.
 */
final class OperatingUser {

    private static final List<String> PREFERRED = List.of("switchboard", "postgres", "nobody");

    private final Optional<String> other;
    private final Optional<Path> setpriv;

    private OperatingUser(Optional<String> other, Optional<Path> setpriv) {
        this.other = other;
        this.setpriv = setpriv;
    }

    /** Chooses the user for a cluster: the one that owns it, if it is there already. */
    static OperatingUser choose(Path cluster) {
        Optional<Path> setpriv = program("setpriv");
        if (!isRoot()) {
            return new OperatingUser(Optional.empty(), setpriv);
        }
        if (setpriv.isEmpty()) {
            throw new DatabaseFault(
                    "PostgreSQL refuses to run as root, and \"setpriv\" of the package util-linux, which"
                            + " would run it as another user, is missing. Install util-linux or start Switchboard as another user.");
        }
        String user = owner(cluster)
                .or(OperatingUser::preferred)
                .orElseThrow(
                        () -> new DatabaseFault("PostgreSQL refuses to run as root, and there is none of the users "
                                + String.join(", ", PREFERRED)
                                + " to run it as. Make one with: useradd --system switchboard"));
        return new OperatingUser(Optional.of(user), setpriv);
    }

    /** The name of the other user; empty when PostgreSQL runs as ours. */
    Optional<String> name() {
        return other;
    }

    /** Whether a process ends when this one does, whatever happens to this one. */
    boolean endsWithUs() {
        return setpriv.isPresent();
    }

    /**
     * A command as this user; the process is told to stop when the thread that starts it ends. It has a session of its
     * own, so that Ctrl-C at the terminal is for us, who stop it when we no longer need it.
     */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>();
        program("setsid").ifPresent(path -> whole.add(path.toString()));
        setpriv.ifPresent(path -> {
            whole.addAll(List.of(path.toString(), "--pdeathsig", "INT"));
            other.ifPresent(user -> whole.addAll(List.of("--reuid", user, "--regid", groupOf(user), "--clear-groups")));
            whole.add("--");
        });
        whole.addAll(command);
        return whole;
    }

    /** Gives a folder to this user and lets nobody else in. */
    void ownFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            own(folder, "rwx------");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder " + folder + " cannot be given to " + other.orElse("this user") + ".", e);
        }
    }

    /** Makes an empty file that this user, and nobody but root beside it, may read. */
    void ownNewFile(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        own(file, "rw-------");
    }

    private void own(Path path, String permissions) throws IOException {
        if (other.isPresent()) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(other.get()));
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    /** The path of a program of this machine. */
    static Optional<Path> program(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/bin:/bin:/usr/sbin:/sbin";
        for (String folder : path.split(":", -1)) {
            Path program = Path.of(folder.isEmpty() ? "." : folder, name);
            if (Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /** Whether this process runs as root. */
    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static Optional<String> owner(Path cluster) {
        try {
            return Files.exists(cluster)
                    ? Optional.of(Files.getOwner(cluster).getName()).filter(name -> !name.equals("root"))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The owner of " + cluster + " cannot be read.", e);
        }
    }

    private static Optional<String> preferred() {
        return PREFERRED.stream()
                .filter(name -> !field(name, 2).equals(Optional.of("0"))
                        && field(name, 2).isPresent())
                .findFirst();
    }

    private static String groupOf(String user) {
        return field(user, 3).orElse(user);
    }

    private static Optional<String> field(String user, int place) {
        try {
            return Files.readAllLines(Path.of("/etc/passwd"), StandardCharsets.UTF_8).stream()
                    .map(line -> List.of(line.split(":", -1)))
                    .filter(fields -> fields.size() > place && fields.getFirst().equals(user))
                    .map(fields -> fields.get(place))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("The users of this machine cannot be read from /etc/passwd.", e);
        }
    }
}
