package io.switchboard.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpMailTransportTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T10:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void sendsBothFormsOfTheTextAndTheAttachmentAfterSigningIn() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            server.setUser("ana@example.com", "user", "secret");
            SmtpSettings settings = settings(
                    server.getSmtp().getPort(),
                    SmtpSecurity.NONE,
                    Optional.of(new SmtpSettings.Login("user", "secret")));

            assertThat(send(settings)).isEqualTo(new MailOutcome.Accepted());

            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getSubject()).isEqualTo("Voicemail from José (101)");
            assertThat(received.getFrom()[0].toString()).isEqualTo("Switchboard <pbx@example.com>");
            assertThat(received.getHeader("Message-ID")).containsExactly("<one@switchboard>");
            MimeMultipart mixed = (MimeMultipart) received.getContent();
            MimeMultipart forms = (MimeMultipart) mixed.getBodyPart(0).getContent();
            assertThat(forms.getContentType()).startsWith("multipart/alternative");
            assertThat(forms.getBodyPart(0).getContent()).isEqualTo("Hello José");
            assertThat(forms.getBodyPart(1).getContentType()).startsWith("text/html");
            assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("voicemail.mp3");
            assertThat(mixed.getBodyPart(1).getContentType()).startsWith("audio/mpeg");
            assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(1, 2, 3);
        } finally {
            server.stop();
        }
    }

    @Test
    void givesUpWhenTheRecipientIsRefusedForGood() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("RCPT", "550 5.1.1 no such mailbox"))) {
            assertThat(send(plain(server.port())))
                    .isInstanceOfSatisfying(
                            MailOutcome.Refused.class,
                            refused -> assertThat(refused.reason()).contains("no such mailbox"));
        }
    }

    @Test
    void triesAgainWhenTheRecipientIsRefusedForNow() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("RCPT", "451 4.7.1 greylisted"))) {
            assertThat(send(plain(server.port())))
                    .isInstanceOfSatisfying(
                            MailOutcome.Postponed.class,
                            postponed -> assertThat(postponed.reason()).contains("greylisted"));
        }
    }

    @Test
    void saysThatThePasswordIsWrong() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("AUTH", "535 5.7.8 bad credentials"))) {
            SmtpSettings settings =
                    settings(server.port(), SmtpSecurity.NONE, Optional.of(new SmtpSettings.Login("user", "wrong")));
            assertThat(send(settings))
                    .isEqualTo(new MailOutcome.Postponed(
                            "The mail server 127.0.0.1:" + server.port() + " refused the user name or the password."));
        }
    }

    @Test
    void saysNothingInTheClearWhenProtectionIsAskedForButNotOffered() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            SmtpSettings settings = settings(
                    server.port(), SmtpSecurity.STARTTLS, Optional.of(new SmtpSettings.Login("user", "secret")));
            assertThat(send(settings)).isInstanceOf(MailOutcome.Postponed.class);
            assertThat(server.received()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void refusesACertificateNobodyVouchesFor() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            SmtpSettings settings = settings(server.getSmtps().getPort(), SmtpSecurity.IMPLICIT_TLS, Optional.empty());
            assertThat(send(settings))
                    .isInstanceOfSatisfying(
                            MailOutcome.Postponed.class,
                            postponed -> assertThat(postponed.reason()).contains("certificate"));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void doesNotWaitForEverForASilentServer() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("MAIL", ""))) {
            SmtpSettings settings =
                    settings(server.port(), SmtpSecurity.NONE, Optional.empty(), Duration.ofMillis(300));
            assertThat(send(settings))
                    .isEqualTo(new MailOutcome.Postponed(
                            "The mail server 127.0.0.1:" + server.port() + " did not answer in time."));
        }
    }

    @Test
    void saysThatTheServerCannotBeReached() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(send(plain(port)))
                .isEqualTo(new MailOutcome.Postponed("The mail server 127.0.0.1:" + port + " cannot be reached."));
    }

    @Test
    void waitsUntilAMailServerIsSetUp() {
        assertThat(new SmtpMailTransport(Optional::empty, CLOCK).send(mail()))
                .isEqualTo(new MailOutcome.Postponed("No mail server is set up."));
    }

    private MailOutcome send(SmtpSettings settings) {
        return new SmtpMailTransport(() -> Optional.of(settings), CLOCK).send(mail());
    }

    private MailMessage mail() {
        Path file = folder.resolve("sound");
        try {
            Files.write(file, new byte[] {1, 2, 3});
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return new MailMessage(
                "one",
                "ana@example.com",
                "Voicemail from José (101)",
                "Hello José",
                "<p>Hello José</p>",
                List.of(new MailAttachment("voicemail.mp3", "audio/mpeg", file)));
    }

    private static SmtpSettings plain(int port) {
        return settings(port, SmtpSecurity.NONE, Optional.empty());
    }

    private static SmtpSettings settings(int port, SmtpSecurity security, Optional<SmtpSettings.Login> login) {
        return settings(port, security, login, Duration.ofSeconds(5));
    }

    private static SmtpSettings settings(
            int port, SmtpSecurity security, Optional<SmtpSettings.Login> login, Duration timeout) {
        return new SmtpSettings("127.0.0.1", port, security, login, "pbx@example.com", "Switchboard", timeout);
    }
}
