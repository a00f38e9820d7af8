package io.switchboard.server.commandline;

import io.switchboard.server.ServerOptions;
import io.switchboard.server.SwitchboardServer;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a server from its start to the signal that ends it. */
final class Serving {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private Serving() {}

    /**
     * Starts the server, tells the person at the terminal, and prints {@code ready} on a line of its own when everything
     * listens. Returns after the server was stopped in order.
     */
    static int until(ServerOptions options, Consumer<SwitchboardServer> tell, PrintWriter out)
            throws InterruptedException {
        CountDownLatch signal = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (SwitchboardServer server = SwitchboardServer.start(options, Clock.systemUTC())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(signal, closed), "signal"));
            tell.accept(server);
            out.println("ready");
            out.flush();
            signal.await();
            LOG.info("Stopping");
        } finally {
            closed.countDown();
        }
        return 0;
    }

    // The process ends when its hooks have run, so this one lasts until everything is closed.
    private static void end(CountDownLatch signal, CountDownLatch closed) {
        signal.countDown();
        try {
            closed.await();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
