package io.switchboard.directory.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the server process and starts it again when it dies. One thread starts it and stays for as long as it runs: the
 * kernel ends the process together with the thread that started it.
 */
final class PostgresProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LONGEST_PAUSE = 20;
    private static final int REMEMBERED_LINES = 20;
    private static final String READY = "database system is ready to accept connections";

    private final List<String> command;
    private final Path programs;
    private final Path cluster;
    private final CompletableFuture<@Nullable Void> ready = new CompletableFuture<>();
    private final AtomicInteger restarts = new AtomicInteger();
    private final Thread supervisor;
    private volatile @Nullable Process process;
    private volatile boolean closing;
    private int failures;

    private PostgresProcess(List<String> command, Path programs, Path cluster) {
        this.command = command;
        this.programs = programs;
        this.cluster = cluster;
        this.supervisor =
                Thread.ofPlatform().name("postgres-supervisor").daemon().unstarted(this::supervise);
    }

    /** Starts the server and waits until it takes connections. */
    static PostgresProcess start(List<String> command, Path programs, Path cluster) {
        PostgresProcess server = new PostgresProcess(command, programs, cluster);
        server.supervisor.start();
        try {
            server.ready.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
            return server;
        } catch (ExecutionException e) {
            throw new DatabaseFault(String.valueOf(e.getMessage()), e);
        } catch (TimeoutException e) {
            server.close();
            throw new DatabaseFault(
                    "PostgreSQL did not take connections within " + START_LIMIT.toSeconds() + " seconds.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.close();
            throw new DatabaseFault("Starting the database was interrupted.", e);
        }
    }

    long pid() {
        Process running = process;
        return running == null ? -1 : running.pid();
    }

    int restarts() {
        return restarts.get();
    }

    @Override
    public void close() {
        closing = true;
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            Process running = process;
            if (running != null && running.isAlive()) {
                LeftoverServer.signal(running.pid(), signal);
            }
            try {
                if (supervisor.join(STOP_LIMIT)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void supervise() {
        while (!closing) {
            Deque<String> lastLines = new ArrayDeque<>();
            int exit = run(lastLines);
            if (closing) {
                return;
            }
            String said = String.join(" | ", lastLines);
            if (!ready.isDone()) {
                ready.completeExceptionally(
                        new DatabaseFault("PostgreSQL did not start (exit " + exit + "). It says: " + said));
                return;
            }
            LOG.error("PostgreSQL ended by itself (exit {}) and is started again; it said: {}", exit, said);
            restarts.incrementAndGet();
            pause();
            failures++;
        }
    }

    private int run(Deque<String> lastLines) {
        try {
            Process started = new ProcessBuilder(command)
                    .directory(programs.toFile())
                    .redirectErrorStream(true)
                    .start();
            process = started;
            started.outputWriter().close();
            try (BufferedReader lines = started.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    hear(line, lastLines);
                }
            }
            return started.waitFor();
        } catch (IOException e) {
            lastLines.add(String.valueOf(e.getMessage()));
            return -1;
        } catch (InterruptedException e) {
            LOG.warn("The supervisor of {} was interrupted", cluster);
            return -1;
        }
    }

    private void hear(String line, Deque<String> lastLines) {
        if (line.contains(READY)) {
            ready.complete(null);
            failures = 0;
        }
        if (lastLines.size() == REMEMBERED_LINES) {
            lastLines.removeFirst();
        }
        lastLines.add(line);
        // A stop ends the sessions that are open, and PostgreSQL calls that fatal for each of them.
        if (line.contains(" PANIC:  ") || (line.contains(" FATAL:  ") && !closing)) {
            LOG.warn("PostgreSQL: {}", line);
        } else {
            LOG.debug("PostgreSQL: {}", line);
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.multipliedBy(Math.min(failures + 1, LONGEST_PAUSE)));
        } catch (InterruptedException e) {
            LOG.warn("The pause before starting PostgreSQL again was cut short");
        }
    }
}
