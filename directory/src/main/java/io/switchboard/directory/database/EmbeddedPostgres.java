package io.switchboard.directory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own: one folder, one process that ends with ours, loopback only, password by SCRAM, and
 * what is committed stays committed. A server that an earlier run left behind is stopped first; a server that dies is
 * started again on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "switchboard";
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);

    private final String password;
    private final int port;
    private final PostgresProcess process;

    private EmbeddedPostgres(String password, int port, PostgresProcess process) {
        this.password = password;
        this.port = port;
        this.process = process;
    }

    /** Starts the server of a data folder, making its database first if there is none. Blocks until it takes connections. */
    static EmbeddedPostgres start(Path dataFolder) {
        DatabaseHome home = DatabaseHome.open(dataFolder);
        Path cluster = home.cluster();
        OperatingUser user = OperatingUser.choose(cluster);
        requireVersion(cluster);
        Path programs = PostgresBinaries.unpack(home.folder());
        String password = password(home.folder().resolve("password"));
        LeftoverServer.stop(cluster);
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise(user, programs, cluster, password);
        }
        home.remember();
        int port = freePort();
        PostgresProcess process = PostgresProcess.start(
                user.command(List.of(
                        programs.resolve("bin/postgres").toString(),
                        "-D",
                        cluster.toString(),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "port=" + port,
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=60",
                        "-c",
                        "shared_buffers=64MB",
                        "-c",
                        "wal_compression=on",
                        "-c",
                        "jit=off",
                        "-c",
                        "lc_messages=C",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC",
                        "-c",
                        "password_encryption=scram-sha-256")),
                programs,
                cluster);
        return new EmbeddedPostgres(password, port, process);
    }

    DatabaseLogin login() {
        return new DatabaseLogin("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    /** The server's process, for tests and for the doctor. */
    public long pid() {
        return process.pid();
    }

    /** How often the server had to be started again because it died. */
    public int restarts() {
        return process.restarts();
    }

    /** Stops the server cleanly: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        process.close();
    }

    private static void requireVersion(Path cluster) {
        Path marker = cluster.resolve("PG_VERSION");
        try {
            if (Files.exists(marker) && !Files.readString(marker).strip().equals(PostgresBinaries.MAJOR_VERSION)) {
                String maker = Files.readString(marker).strip();
                throw new DatabaseFault("The database in " + cluster + " was made by PostgreSQL " + maker
                        + "; this build has " + PostgresBinaries.MAJOR_VERSION
                        + ". Start the Switchboard that made it and dump the database with your system's pg_dump, version "
                        + maker + " or newer; then stop it, move " + cluster.getParent()
                        + " away, start this one and load the dump with pg_restore. The operator's guide has the commands"
                        + " under Backup and restore.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The version of the database in " + cluster + " cannot be read.", e);
        }
    }

    private static String password(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random), StandardOpenOption.SYNC);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The password of the database in " + file + " cannot be read or made.", e);
        }
    }

    private static void initialise(OperatingUser user, Path programs, Path cluster, String password) {
        user.ownFolder(cluster);
        Path handover = cluster.resolveSibling("password.handover");
        try {
            Files.deleteIfExists(handover);
            user.ownNewFile(handover);
            Files.writeString(handover, password);
            Process initdb = new ProcessBuilder(user.command(List.of(
                            programs.resolve("bin/initdb").toString(),
                            "--pgdata=" + cluster,
                            "--username=" + USER,
                            "--pwfile=" + handover,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--data-checksums")))
                    .directory(programs.toFile())
                    .redirectErrorStream(true)
                    .start();
            initdb.outputWriter().close();
            String output = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!initdb.waitFor(INITDB_LIMIT.toSeconds(), TimeUnit.SECONDS) || initdb.exitValue() != 0) {
                throw new DatabaseFault(
                        "The database in " + cluster + " could not be made. PostgreSQL says: " + output.strip());
            }
            LOG.info("A new database was made in {}", cluster);
            Files.delete(handover);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's initdb could not be run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFault("Making the database was interrupted.", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no free port for the database.", e);
        }
    }
}
