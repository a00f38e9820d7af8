package io.switchboard.testkit.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One run of sipp with a scenario: a carrier or a phone that does exactly what is written. It ends by itself after its
 * calls; {@link #awaitSuccess} fails with sipp's own record of messages when one went otherwise than written.
 */
public final class Sipp implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final Path folder;
    private final Program program;

    private Sipp(Path folder, Program program) {
        this.folder = folder;
        this.program = program;
    }

    /**
     * Starts one call of a scenario.
     *
     * @param folder an empty folder for its records
     * @param scenario the XML text, complete
     * @param local the address and port it sends from
     * @param remote where it sends to
     * @param transport {@code udp} or {@code tcp}
     */
    public static Sipp start(
            Path folder, String scenario, InetSocketAddress local, InetSocketAddress remote, String transport) {
        Path file = folder.resolve("scenario.xml");
        try {
            Files.writeString(file, scenario);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        InetAddress address = local.getAddress();
        List<String> command = List.of(
                "sipp",
                remote.getAddress().getHostAddress() + ":" + remote.getPort(),
                "-sf",
                "scenario.xml",
                "-i",
                address.getHostAddress(),
                "-p",
                Integer.toString(local.getPort()),
                "-mi",
                address.getHostAddress(),
                "-mp",
                Integer.toString(LoopbackAddresses.freeMediaPort(address)),
                "-t",
                transport.equals("tcp") ? "t1" : "u1",
                "-m",
                "1",
                "-nostdin",
                "-timeout",
                "30",
                "-timeout_error",
                "-trace_msg",
                "-message_file",
                "messages.log",
                "-trace_err",
                "-error_file",
                "errors.log");
        return new Sipp(folder, Program.start(folder, Map.of("TERM", "dumb"), command));
    }

    /** Waits for the scenario's end and fails unless every step went as written. */
    public void awaitSuccess() {
        int code = program.awaitExit(LIMIT);
        if (code != 0) {
            throw new PeerException("sipp ended with " + code + "\n" + records());
        }
    }

    /** All messages sent and received, as sipp wrote them down. */
    public String messages() {
        try {
            Path file = folder.resolve("messages.log");
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a message with this text went to or fro. */
    public void awaitMessage(String text) {
        Await.until(
                LIMIT,
                () -> "a message with " + text + "\n" + records(),
                () -> messages().contains(text));
    }

    private String records() {
        StringBuilder text = new StringBuilder(program.describe());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".log")).sorted().toList()) {
                text.append("\n--- ").append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public void close() {
        program.close();
    }
}
