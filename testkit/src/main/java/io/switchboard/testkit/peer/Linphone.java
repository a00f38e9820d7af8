package io.switchboard.testkit.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A linphone on its command line ({@code linphonec}), without a sound card. Closing it ends the program. */
public final class Linphone implements AutoCloseable {

    private static final Duration WAIT = Duration.ofSeconds(15);
    private static final String CONFIGURATION = """
            [sip]
            sip_port=-1
            sip_tcp_port=-1
            sip_tls_port=0
            """;

    private final Program program;

    private Linphone(Program program) {
        this.program = program;
    }

    /** Starts the program in an empty folder of its own. */
    public static Linphone start(Path folder) {
        try {
            Files.createDirectories(folder.resolve(".local/share/linphone"));
            Files.writeString(folder.resolve("linphonerc"), CONFIGURATION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Linphone linphone = new Linphone(Program.start(
                folder, Map.of("HOME", folder.toString()), List.of("linphonec", "-c", "linphonerc", "-d", "6")));
        linphone.program.type("soundcard use files");
        linphone.program.awaitLine(Pattern.compile("Using wav files"), WAIT);
        return linphone;
    }

    /** Registers and waits for the registrar's consent. */
    public void register(String username, String password, String domain, InetSocketAddress server) {
        program.type(String.format(
                Locale.ROOT,
                "register sip:%s@%s sip:%s:%d %s",
                username,
                domain,
                server.getAddress().getHostAddress(),
                server.getPort(),
                password));
        program.awaitLine(Pattern.compile("to \\[LinphoneRegistrationOk]"), WAIT);
    }

    @Override
    public void close() {
        if (program.isAlive()) {
            program.type("quit");
        }
        program.close();
    }
}
