package io.switchboard.sip.useragent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.transport.TransportProtocol;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in caller of sipp, a phone that is not ours, against the stack. */
class SippTest {

    private static final Path SIPP = Path.of("/usr/bin/sipp");

    @ParameterizedTest
    @CsvSource({"UDP,u1", "TCP,t1"})
    void twentyCallsOfSippAreAnsweredAndEnded(String protocol, String sippTransport, @TempDir Path folder)
            throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SIPP), "sipp is not installed");
        UserAgentSettings settings =
                Phone.settings(TransportProtocol.valueOf(protocol), InetAddress.ofLiteral("127.0.0.1"));
        try (UserAgent agent = UserAgent.start(
                settings, (_, _) -> CompletableFuture.completedFuture(new Admission.Open()), new AnsweringHandler())) {
            int port = agent.listeningPoints().getFirst().address().getPort();
            Process sipp = new ProcessBuilder(
                            SIPP.toString(),
                            "-sn",
                            "uac",
                            "-m",
                            "20",
                            "-r",
                            "20",
                            "-d",
                            "50",
                            "-t",
                            sippTransport,
                            "-i",
                            "127.0.0.1",
                            "-nostdin",
                            "-timeout",
                            "30",
                            "-timeout_error",
                            "127.0.0.1:" + port)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("sipp.out").toFile())
                    .start();
            try {
                assertThat(sipp.waitFor(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                assertThat(sipp.exitValue())
                        .as(() -> read(folder.resolve("sipp.out")))
                        .isZero();
            } finally {
                sipp.destroyForcibly();
            }
            assertThat(agent.statistics().dialogs()).isZero();
            assertThat(agent.statistics().handlerFaults()).isZero();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static final class AnsweringHandler implements UserAgentHandler {

        @Override
        public void invited(IncomingInvitation invitation) {
            invitation.progress(180, "Ringing", SipHeaders.EMPTY, SipBody.EMPTY);
            Dialog _ = invitation.accept(SipHeaders.EMPTY, SipBody.EMPTY);
        }

        @Override
        public void requested(IncomingRequest request) {
            request.respond(405, "Method Not Allowed", SipHeaders.EMPTY, SipBody.EMPTY);
        }
    }
}
