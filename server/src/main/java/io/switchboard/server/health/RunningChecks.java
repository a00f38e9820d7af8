package io.switchboard.server.health;

import io.switchboard.directory.Directory;
import io.switchboard.directory.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The quick checks of a running server. They tell nothing that a stranger should not know. */
public final class RunningChecks {
    private RunningChecks() {}

    /** The checks over this directory, which may still be starting. */
    public static List<ServerHealth.Check> of(CompletableFuture<Directory> directory, boolean demo) {
        List<ServerHealth.Check> checks = new ArrayList<>();
        checks.add(() -> started("database", directory, RunningChecks::database));
        if (!demo) {
            checks.add(() -> started("mail", directory, RunningChecks::mail));
        }
        return checks;
    }

    private static HealthCheckResource started(
            String name, CompletableFuture<Directory> directory, Function<Directory, HealthCheckResource> check) {
        if (!directory.isDone() || directory.isCompletedExceptionally()) {
            return new HealthCheckResource(name, CheckStatus.WARN, "Not started yet.", null);
        }
        return check.apply(directory.join());
    }

    private static HealthCheckResource database(Directory directory) {
        Database.Health health = directory.databaseHealth();
        return health.ready()
                ? new HealthCheckResource("database", CheckStatus.OK, "The database answers.", null)
                : new HealthCheckResource(
                        "database",
                        CheckStatus.FAIL,
                        "The database does not answer.",
                        "Look into the server's log, then stop the server and run './run doctor'.");
    }

    private static HealthCheckResource mail(Directory directory) {
        return directory.settings().get().mail().isPresent()
                ? new HealthCheckResource("mail", CheckStatus.OK, "A mail server is set.", null)
                : new HealthCheckResource(
                        "mail",
                        CheckStatus.WARN,
                        "No mail server is set; voicemails wait.",
                        "Set a mail server in Settings.");
    }
}
