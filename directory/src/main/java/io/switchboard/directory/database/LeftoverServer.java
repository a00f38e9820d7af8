package io.switchboard.directory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database server that an earlier run of ours left behind in a folder, because that run was killed. */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LeftoverServer() {}

    /** Stops the server that runs on a cluster, if there is one; throws {@link DatabaseFault} if another one of us uses it. */
    static void stop(Path cluster) {
        Optional<ProcessHandle> server = running(cluster);
        if (server.isEmpty()) {
            return;
        }
        long pid = server.get().pid();
        if (hasLivingParent(server.get())) {
            throw new DatabaseFault("The database in " + cluster + " is in use by another running Switchboard (process "
                    + pid + "). Stop that one, or choose another data folder with --data.");
        }
        LOG.warn("A database server (process {}) of an earlier run is stopped first", pid);
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            signal(pid, signal);
            if (ended(server.get())) {
                return;
            }
        }
        throw new DatabaseFault(
                "A database server of an earlier run (process " + pid + ") does not stop. End it by hand.");
    }

    /** Sends a signal to a process; one that has ended meanwhile is as good as one that heard it. */
    static void signal(long pid, String name) {
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("No signal could be sent to process " + pid + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> running(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"), StandardCharsets.UTF_8);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            long pid = Long.parseLong(lines.getFirst().strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> serves(pid, cluster));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the database in " + cluster + " cannot be read.", e);
        }
    }

    /** Whether that process is a server of this cluster, and not one that got the same number by chance. */
    private static boolean serves(long pid, Path cluster) {
        try {
            String commandLine =
                    new String(Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline")), StandardCharsets.UTF_8);
            return commandLine.contains("\0" + cluster + "\0");
        } catch (IOException e) {
            return false;
        }
    }

    /** A server whose starter lives is in use; one whose starter died has been given to another parent. */
    private static boolean hasLivingParent(ProcessHandle server) {
        return server.parent()
                .flatMap(parent -> parent.info().command())
                .map(command -> command.endsWith("/java"))
                .orElse(false);
    }

    private static boolean ended(ProcessHandle server) {
        try {
            return !server.onExit()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .isAlive();
        } catch (TimeoutException | ExecutionException e) {
            return !server.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !server.isAlive();
        }
    }
}
