package io.switchboard.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The process under measurement, seen from the one that makes the load. It is kept on the first processor where
 * {@code taskset} is there to do so; the load belongs on the others.
 */
final class Subject implements AutoCloseable {

    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    /** What the last process under measurement wrote to its log. */
    private static final Path LOG = Path.of(System.getProperty("java.io.tmpdir"), "switchboard-bench.log");

    private final Process process;
    private final BufferedReader output;
    private final PrintWriter input;

    private Subject(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.input = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Starts a class with a {@code main} that ends in {@link SubjectCommands#serve}. */
    static Subject start(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(TASKSET)) {
            command.addAll(List.of(TASKSET.toString(), "-c", "0"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path")));
        String options = System.getenv().getOrDefault("SWITCHBOARD_SUBJECT_OPTIONS", "");
        if (!options.isBlank()) {
            command.addAll(command.indexOf("-cp"), List.of(options.trim().split(" +", -1)));
        }
        command.add(main.getName());
        command.addAll(List.of(arguments));
        try {
            return new Subject(
                    new ProcessBuilder(command).redirectError(LOG.toFile()).start());
        } catch (IOException e) {
            throw new BenchException("cannot start " + main.getName(), e);
        }
    }

    /** The rest of the next line that begins with this word; other lines are passed over. */
    String await(String word) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(word + " ")) {
                    return line.substring(word.length() + 1);
                }
            }
        } catch (IOException e) {
            throw new BenchException("the process under measurement went away", e);
        }
        throw new BenchException("the process under measurement ended before it said " + word + ", see " + LOG);
    }

    /** Takes the processes it started, such as the database, to the processors of the load: it shall not starve them. */
    void moveChildrenHere() {
        if (Files.isExecutable(TASKSET)) {
            String answer = taskset("-pc", Long.toString(ProcessHandle.current().pid()));
            String processors = answer.substring(answer.lastIndexOf(' ') + 1).strip();
            process.descendants().forEach(child -> taskset("-apc", processors, Long.toString(child.pid())));
        }
    }

    private static String taskset(String... arguments) {
        List<String> command = new ArrayList<>(List.of(TASKSET.toString()));
        command.addAll(List.of(arguments));
        try {
            Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BenchException("cannot run " + command, e);
        }
    }

    /** The CPU time the process has used so far, in nanoseconds, by its own reading. */
    long cpuNanoseconds() {
        input.println(SubjectCommands.CPU);
        return Long.parseLong(await(SubjectCommands.CPU));
    }

    @Override
    public void close() {
        input.println(SubjectCommands.QUIT);
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> {
                    process.destroyForcibly();
                    return process;
                })
                .join();
    }
}
