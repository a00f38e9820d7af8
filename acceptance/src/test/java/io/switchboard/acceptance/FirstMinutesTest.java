package io.switchboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.testkit.peer.Baresip;
import io.switchboard.testkit.peer.BaresipAccount;
import io.switchboard.testkit.peer.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A newcomer starts the program, follows the set-up link in a browser, makes two people with SIP accounts, types the
 * credentials shown into softphones and sees their call. The pictures are left in {@code target/pictures}.
 */
class FirstMinutesTest {

    private static final Duration BROWSER = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void fromTheSetUpLinkToACallInTheHistory() throws IOException {
        try (Program server = serve()) {
            String link = server.awaitLine(Pattern.compile("(http://\\S+/setup\\S*)"), Duration.ofSeconds(60))
                    .group(1);
            server.awaitLine(Pattern.compile("^ready$"), Duration.ofSeconds(60));
            try (Program browser = walk(link);
                    Baresip ben = phone(credentials(browser, "202"), true);
                    Baresip ana = phone(credentials(browser, "201"), false)) {
                browser.type("the phones are ready");
                browser.awaitLine(Pattern.compile("^watching live-calls"), BROWSER);
                ana.dial("sip:202@127.0.0.1");
                ben.awaitEvent("CALL_ESTABLISHED");
                browser.awaitLine(Pattern.compile("^seen live-call"), BROWSER);
                ana.hangUp();
                browser.awaitLine(Pattern.compile("^done well"), BROWSER);
                assertThat(browser.awaitExit(Duration.ofSeconds(15))).isZero();
            }
        }
    }

    private Program serve() {
        RunningSwitchboard.letOthersPass(folder);
        return Program.start(
                folder,
                Map.of(),
                RunningSwitchboard.java(
                        "serve", "--data", folder.resolve("data").toString(), "--sip-port", "0", "--http-port", "0"));
    }

    private static Program walk(String link) {
        Path browser = Path.of("browser").toAbsolutePath();
        Path pictures = Path.of("target", "pictures").toAbsolutePath();
        return Program.start(browser, Map.of(), List.of("node", "walk.mjs", link, pictures.toString()));
    }

    private static Matcher credentials(Program browser, String internalNumber) {
        return browser.awaitLine(Pattern.compile("^credentials " + internalNumber + " (\\S+) (\\S+) (\\d+)$"), BROWSER);
    }

    private Baresip phone(Matcher credentials, boolean answersByItself) throws IOException {
        BaresipAccount account = new BaresipAccount(
                credentials.group(1),
                credentials.group(2),
                "127.0.0.1",
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(credentials.group(3))),
                "udp",
                "pcmu",
                answersByItself);
        return Baresip.start(Files.createTempDirectory(folder, "phone"), account, Sound.toneWav(440))
                .awaitRegistered();
    }
}
