package io.switchboard.testkit.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A child process of a test. Its output (both streams) is kept and can be waited for line by line; closing it ends the
 * process, by force after two seconds. Thread-safe.
 */
public final class Program implements AutoCloseable {

    private static final Duration LAST_LINES = Duration.ofSeconds(1);
    private static final int LINES_IN_A_FAILURE = 60;

    private final String name;
    private final Process process;
    private final Thread reader;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Program(String name, Process process) {
        this.name = name;
        this.process = process;
        this.reader = Thread.ofVirtual().name(name + "-output").start(this::readOutput);
    }

    /** Starts a program in a folder of its own, with variables added to this process's environment. */
    public static Program start(Path folder, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new Program(Path.of(command.getFirst()).getFileName().toString(), builder.start());
        } catch (IOException e) {
            throw new PeerException("cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    private void readOutput() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException closed) {
            lines.add("(output closed: " + closed.getMessage() + ")");
        }
    }

    /** Waits for the first line that the pattern is found in; fails at once when the program ends before. */
    public Matcher awaitLine(Pattern pattern, Duration within) {
        return Await.value(within, () -> "a line like " + pattern + " from " + describe(), () -> {
            boolean ended = !process.isAlive();
            if (ended) {
                awaitLastLines();
            }
            Optional<Matcher> found = find(pattern);
            if (found.isEmpty() && ended) {
                throw new PeerException("ended before a line like " + pattern + ": " + describe());
            }
            return found;
        });
    }

    /** What a program wrote before its end is read a little after it; a child that lives on may keep the output open. */
    private void awaitLastLines() {
        try {
            reader.join(LAST_LINES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Matcher> find(Pattern pattern) {
        return lines.stream().map(pattern::matcher).filter(Matcher::find).findFirst();
    }

    /** Writes a line to the program's standard input. */
    public void type(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new PeerException("cannot type into " + describe(), e);
        }
    }

    /** Waits for the program's own end and returns its exit code. */
    public int awaitExit(Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PeerException("still running after " + within + ": " + describe());
            }
            awaitLastLines();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerException("interrupted while waiting for " + name, e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** All lines so far. */
    public List<String> output() {
        return List.copyOf(lines);
    }

    /** The name and the last lines, for the message of a failed test. */
    public String describe() {
        List<String> all = output();
        return name + " (pid " + process.pid() + "):\n  "
                + String.join("\n  ", all.subList(Math.max(0, all.size() - LINES_IN_A_FAILURE), all.size()));
    }

    /** Asks the program to end, as a service manager does, and returns its exit code when it has. */
    public int stop(Duration within) {
        process.destroy();
        return awaitExit(within);
    }

    /** Ends the process as a power cut would: no chance to clean up. Returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
