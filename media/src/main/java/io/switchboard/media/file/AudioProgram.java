package io.switchboard.media.file;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The {@code ffmpeg} program: the one that comes with the product, or else the host's. Each run is a process of its own
 * with little rights to the machine: no input but the named files, one thread, limited memory, processor time, output and
 * patience. Thread-safe; calls block, so they are for virtual threads.
 */
public final class AudioProgram {

    private static final Logger LOG = LoggerFactory.getLogger(AudioProgram.class);

    private static final Path LIMITER = Path.of("/usr/bin/prlimit");
    private static final long MEMORY_OCTETS = 2L << 30;
    private static final int LARGEST_MESSAGE = 2000;

    private final Path program;

    private AudioProgram(Path program) {
        this.program = program;
    }

    /** The program, if this machine can run one. The first call may take seconds, to unpack it. */
    public static Optional<AudioProgram> find() {
        return Found.PROGRAM;
    }

    /** Where it lies. */
    public Path path() {
        return program;
    }

    /**
     * Runs it.
     *
     * @param arguments everything behind the options that all runs have in common
     * @param patience after this long it is killed
     * @throws AudioProgramException if it fails or takes too long
     */
    void run(List<String> arguments, Duration patience) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(LIMITER)) {
            command.addAll(List.of(
                    LIMITER.toString(),
                    "--as=" + MEMORY_OCTETS,
                    "--cpu=" + Math.max(1, patience.toSeconds()),
                    "--core=0"));
        }
        command.addAll(List.of(
                program.toString(), "-nostdin", "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "file"));
        command.addAll(arguments);
        Path messages = Files.createTempFile("switchboard-audio", ".log");
        try {
            run(command, patience, messages);
        } finally {
            Files.deleteIfExists(messages);
        }
    }

    private static void run(List<String> command, Duration patience, Path messages)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile());
        builder.environment().clear();
        Process process = builder.start();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AudioProgramException("took longer than " + patience);
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new AudioProgramException("ended with " + process.exitValue() + ": " + message(messages));
        }
    }

    private static String message(Path file) throws IOException {
        byte[] octets;
        try (InputStream in = Files.newInputStream(file)) {
            octets = in.readNBytes(LARGEST_MESSAGE);
        }
        return new String(octets, StandardCharsets.UTF_8).strip().replaceAll("\\R", " | ");
    }

    private static final class Found {
        private static final Optional<AudioProgram> PROGRAM =
                bundled().or(Found::ofHost).map(AudioProgram::new);

        private static Optional<Path> bundled() {
            try {
                Path path = Path.of(Loader.load(ffmpeg.class));
                LOG.info("sound files are converted by {}", path);
                return Optional.of(path);
            } catch (LinkageError | RuntimeException e) {
                LOG.warn("the bundled ffmpeg does not run here: {}", e.toString());
                return Optional.empty();
            }
        }

        private static Optional<Path> ofHost() {
            String path = System.getenv().getOrDefault("PATH", "/usr/bin");
            String name =
                    System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")
                            ? "ffmpeg.exe"
                            : "ffmpeg";
            return Stream.of(path.split(File.pathSeparator, -1))
                    .filter(folder -> !folder.isBlank())
                    .map(folder -> Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
