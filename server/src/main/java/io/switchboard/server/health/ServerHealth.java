package io.switchboard.server.health;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The health of the running server. Checks are quick and run at each question. Safe for use by many threads. */
public final class ServerHealth {
    /** Something that can be looked at. It never throws for what it finds. */
    @FunctionalInterface
    public interface Check {
        /** How it is now. */
        HealthCheckResource look();
    }

    private final String version;
    private final List<Check> checks;
    private final AtomicBoolean ready = new AtomicBoolean();

    /** A server that is starting. */
    public ServerHealth(String version, List<Check> checks) {
        this.version = version;
        this.checks = List.copyOf(checks);
    }

    /** From now on everything listens. */
    public void ready() {
        ready.set(true);
    }

    /** How the server is now. */
    public HealthResource now() {
        List<HealthCheckResource> found = checks.stream().map(Check::look).toList();
        boolean broken = found.stream().anyMatch(check -> check.status() == CheckStatus.FAIL);
        ServerStatus status;
        if (!ready.get()) {
            status = ServerStatus.STARTING;
        } else {
            status = broken ? ServerStatus.DEGRADED : ServerStatus.READY;
        }
        return new HealthResource(status, version, found);
    }
}
