package io.switchboard.server;

import io.switchboard.media.PortRange;
import io.switchboard.server.demo.Demonstration;
import io.switchboard.server.health.RunningChecks;
import io.switchboard.server.health.ServerHealth;
import io.switchboard.server.page.PageLinks;
import io.switchboard.server.setup.SetupLink;
import io.switchboard.server.sipaccount.PhoneConnection;
import io.switchboard.server.sipforwarding.WhitelistResource.PortSpan;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** The whole server, running: phones, directory, deliveries, pages and API. */
public final class SwitchboardServer implements AutoCloseable {
    private static final int FIRST_FREE_PORT = 1024;
    private static final int LAST_PORT = 65_535;

    private final Running running;
    private final Foundation foundation;
    private final WebServer web;
    private final Addresses addresses;
    private final SetupLink setupLink;

    private SwitchboardServer(
            Running running, Foundation foundation, WebServer web, Addresses addresses, SetupLink setupLink) {
        this.running = running;
        this.foundation = foundation;
        this.web = web;
        this.addresses = addresses;
        this.setupLink = setupLink;
    }

    /**
     * Starts everything, and returns when everything listens.
     *
     * @throws StartFault when something stands in the way, in words that say what mends it
     */
    public static SwitchboardServer start(ServerOptions options, InstantSource clock) {
        Running running = new Running();
        try {
            DataFolder folder = running.keep(DataFolder.claim(options.data()));
            // The database starts while the web server reads its classes: each takes about as long as the other.
            Executor beside = task -> Thread.ofVirtual().name("foundation").start(task);
            CompletableFuture<Foundation> foundation =
                    CompletableFuture.supplyAsync(() -> Foundation.start(options, folder, clock, running), beside);
            return start(options, folder, clock, foundation, running);
        } catch (RuntimeException failure) {
            running.close();
            throw failure;
        }
    }

    private static SwitchboardServer start(
            ServerOptions options,
            DataFolder folder,
            InstantSource clock,
            CompletableFuture<Foundation> foundation,
            Running running) {
        ServerIdentity identity = new ServerIdentity(ServerIdentity.builtVersion(), options.demo());
        ServerHealth health = new ServerHealth(
                identity.version(), RunningChecks.of(foundation.thenApply(Foundation::directory), options.demo()));
        SetupLink setupLink = new SetupLink(folder.path());
        Addresses addresses = new Addresses(options, foundation);
        Assembly assembly = new Assembly(
                foundation,
                identity,
                health,
                setupLink,
                new PhoneConnection(addresses::phones),
                new PageLinks(addresses::publicPage),
                rtpPorts(options),
                clock);
        WebServer web;
        try {
            web = WebServer.start(options, assembly::register);
        } catch (RuntimeException failure) {
            // What the foundation says is the cause; what the web server says then is only that it lacks a part.
            foundation
                    .handle((parts, cause) -> Optional.ofNullable(cause))
                    .join()
                    .ifPresent(SwitchboardServer::rethrow);
            throw failure;
        }
        addresses.webPort(web.port());
        assembly.startRechecks(running);
        SwitchboardServer server = new SwitchboardServer(running, foundation.join(), web, addresses, setupLink);
        health.ready();
        return server;
    }

    private static PortSpan rtpPorts(ServerOptions options) {
        PortRange range = options.rtpPorts();
        return range.isAny() ? new PortSpan(FIRST_FREE_PORT, LAST_PORT) : new PortSpan(range.first(), range.last());
    }

    private static void rethrow(Throwable cause) {
        Throwable inner = cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause;
        if (inner instanceof RuntimeException known) {
            throw known;
        }
        throw new StartFault("The server cannot start: " + inner.getMessage(), inner);
    }

    /** Where everything is reached. */
    public Addresses addresses() {
        return addresses;
    }

    /** The one-time link of the first set-up; empty when the server has been set up. */
    public Optional<URI> setupPage() {
        boolean needed = foundation.directory().accounts().all().isEmpty();
        return needed ? Optional.of(addresses.page().resolve("/setup?token=" + setupLink.token())) : Optional.empty();
    }

    /** What a demonstration has beside the rest. */
    public Demonstration demonstration() {
        return foundation.demonstration();
    }

    /** Stops in order: pages first, then calls for both sides, then the database. */
    @Override
    public void close() {
        foundation.streams().close();
        web.close();
        running.close();
    }
}
