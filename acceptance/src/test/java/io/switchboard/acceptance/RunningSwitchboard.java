package io.switchboard.acceptance;

import io.switchboard.testkit.peer.BaresipAccount;
import io.switchboard.testkit.peer.Program;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product as a newcomer runs it: the built program, started as the demonstration in a folder of its own, with free
 * ports. It can be killed and started again on the same folder and ports.
 */
final class RunningSwitchboard implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private Program program;
    private JsonNode demonstration;

    private RunningSwitchboard(Path folder, Program program, JsonNode demonstration) {
        this.folder = folder;
        this.program = program;
        this.demonstration = demonstration;
    }

    /** Starts the demonstration and returns when it says that it is ready. */
    static RunningSwitchboard start(Path folder) {
        letOthersPass(folder);
        Program program = launch(folder, 0, 0);
        return new RunningSwitchboard(folder, program, readDemonstration(folder));
    }

    private static Program launch(Path folder, int sipPort, int httpPort) {
        Program program = Program.start(
                folder,
                Map.of(),
                java(
                        "demo",
                        "--data",
                        folder.resolve("data").toString(),
                        "--sip-port",
                        Integer.toString(sipPort),
                        "--http-port",
                        Integer.toString(httpPort)));
        try {
            program.awaitLine(Pattern.compile("^ready$"), START);
        } catch (RuntimeException e) {
            program.close();
            throw e;
        }
        return program;
    }

    /** Lets the database's user reach its files below a temporary folder when the tests run as root. */
    static void letOthersPass(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command line of the built program with these arguments. */
    static List<String> java(String... arguments) {
        Path libraries = Path.of("..", "server", "target", "switchboard", "lib")
                .toAbsolutePath()
                .normalize();
        if (!Files.isDirectory(libraries)) {
            throw new IllegalStateException("build the server first: there is no " + libraries);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m",
                "-cp",
                libraries + File.separator + "*",
                "io.switchboard.server.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static JsonNode readDemonstration(Path folder) {
        try {
            return JSON.readTree(Files.readString(folder.resolve("data").resolve("demo.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the program as a power cut would, and starts it again on the same folder and ports. */
    void killAndStartAgain() {
        kill();
        startAgain();
    }

    void kill() {
        program.kill();
    }

    /** Ends the program in order, as a service manager does. */
    void stop() {
        program.stop(STOP);
    }

    void startAgain() {
        program = launch(folder, sip("udp").getPort(), web().getPort());
        demonstration = readDemonstration(folder);
    }

    URI web() {
        return URI.create(demonstration.get("web").asString());
    }

    String apiToken() {
        return demonstration.get("apiToken").asString();
    }

    String domain() {
        return demonstration.get("domain").asString();
    }

    String ownerEmail() {
        return demonstration.get("owner").get("email").asString();
    }

    String ownerPassword() {
        return demonstration.get("owner").get("password").asString();
    }

    Path dataFolder() {
        return folder.resolve("data");
    }

    /** Where phones send to: {@code udp} or {@code tcp}, with IPv6 {@code udp6} or {@code tcp6}. */
    InetSocketAddress sip(String transport) {
        return address(demonstration.get("sip").get(transport).asString());
    }

    /** Where a carrier sends to. */
    InetSocketAddress trunk() {
        return address(demonstration.get("trunk").get("listen").asString());
    }

    private static InetSocketAddress address(String hostAndPort) {
        URI uri = URI.create("sip://" + hostAndPort);
        return new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    List<String> numbers() {
        return demonstration
                .get("numbers")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** The SIP account with this internal number as a baresip phone that speaks PCMU. */
    BaresipAccount account(String internalNumber, String transport) {
        JsonNode account = demonstration
                .get("accounts")
                .valueStream()
                .filter(candidate -> candidate.get("internalNumber").asString().equals(internalNumber))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account " + internalNumber));
        return new BaresipAccount(
                account.get("username").asString(),
                account.get("password").asString(),
                domain(),
                sip(transport),
                transport,
                "pcmu",
                false);
    }

    Api api() {
        return new Api(web(), apiToken());
    }

    String output() {
        return program.describe();
    }

    @Override
    public void close() {
        program.close();
    }
}
