package io.switchboard.server.health;

import io.switchboard.directory.Directory;
import io.switchboard.directory.DirectorySettings;
import io.switchboard.directory.database.Database;
import io.switchboard.directory.database.DatabaseFault;
import io.switchboard.directory.secret.SecretFault;
import io.switchboard.directory.setting.ServerSettings;
import io.switchboard.media.file.AudioProgram;
import io.switchboard.server.DataFolder;
import io.switchboard.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Examines a machine and a data folder before or beside a running server. Each finding tells what was found and, when
 * something is wrong, what mends it.
 */
public final class Doctor {
    private static final long LITTLE_SPACE = 1L << 30;
    private static final int CONNECTIONS = 2;

    private final ServerOptions options;
    private final Consumer<HealthCheckResource> heard;
    private final List<HealthCheckResource> found = new ArrayList<>();

    private Doctor(ServerOptions options, Consumer<HealthCheckResource> heard) {
        this.options = options;
        this.heard = heard;
    }

    /** Examines everything; findings are told one by one as they come. */
    public static List<HealthCheckResource> examine(ServerOptions options, Consumer<HealthCheckResource> heard) {
        Doctor doctor = new Doctor(options, heard);
        Optional<String> runningServer = DataFolder.holder(options.data());
        doctor.tell(runningServer
                .map(pid -> Findings.ok("ports", "Switchboard is running here (process " + pid + ") and holds them."))
                .orElseGet(() -> PortFindings.of(options)));
        doctor.examineDirectory(runningServer);
        doctor.tell(CertificateFindings.of(options.certificate(), Clock.systemUTC()));
        doctor.tell(codecs());
        doctor.tell(disk(options.data()));
        return doctor.found;
    }

    private void tell(HealthCheckResource finding) {
        found.add(finding);
        heard.accept(finding);
    }

    private void examineDirectory(Optional<String> runningServer) {
        if (runningServer.isPresent() && options.databaseUrl().isEmpty()) {
            tell(Findings.ok("database", "The embedded database is in use by the running server."));
            tell(Findings.warn(
                    "settings",
                    "Public address and mail are not examined while the server runs.",
                    "To examine them, stop the server and run this again."));
            return;
        }
        DirectorySettings settings = new DirectorySettings(options.data(), options.databaseUrl(), CONNECTIONS);
        try (Directory directory = Directory.open(settings, Clock.systemUTC())) {
            Database.Health health = directory.databaseHealth();
            tell(
                    health.ready()
                            ? Findings.ok("database", health.detail())
                            : Findings.fail(
                                    "database",
                                    health.detail(),
                                    "Run this again with SWITCHBOARD_LOG=DEBUG to read what PostgreSQL says."));
            ServerSettings server = directory.settings().get();
            tell(AddressFindings.of(server.publicAddress()));
            tell(MailFindings.of(server.mail()));
        } catch (DatabaseFault | SecretFault fault) {
            tell(Findings.fail(
                    "database",
                    String.valueOf(fault.getMessage()),
                    "Mend what the sentence above names, and run this again."));
        }
    }

    private static HealthCheckResource codecs() {
        return AudioProgram.find()
                .map(program -> Findings.ok(
                        "codecs", "PCMU, PCMA, G.722 and Opus; voicemails are encoded by " + program.path() + "."))
                .orElseGet(() -> Findings.fail(
                        "codecs",
                        "No program to encode voicemails was found.",
                        "Install ffmpeg with your system's package manager."));
    }

    private static HealthCheckResource disk(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        while (folder.getParent() != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            String detail = "%.1f GB free for %s.".formatted(free / 1e9, data);
            return free < LITTLE_SPACE
                    ? Findings.warn("disk", detail, "Make room, or move the data folder with --data.")
                    : Findings.ok("disk", detail);
        } catch (IOException unreadable) {
            return Findings.fail(
                    "disk", "The folder " + folder + " cannot be read.", "Check its permissions for this user.");
        }
    }
}
