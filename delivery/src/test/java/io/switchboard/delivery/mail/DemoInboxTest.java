package io.switchboard.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoInboxTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void keepsMessagesWithTheirAttachmentsAcrossARestart() throws Exception {
        Path sound = Files.write(folder.resolve("sound"), new byte[] {7, 8, 9});
        inbox(NOW).send(mail("first", sound));
        inbox(NOW.plusSeconds(1)).send(mail("second", sound));

        List<InboxMessage> messages = inbox(NOW).messages();

        assertThat(messages).extracting(InboxMessage::subject).containsExactly("Subject second", "Subject first");
        InboxMessage first = messages.get(1);
        assertThat(first.to()).isEqualTo("ana@example.com");
        assertThat(first.text()).isEqualTo("Text with ü");
        assertThat(first.receivedAt()).isEqualTo(NOW);
        assertThat(first.attachments()).containsExactly(new InboxMessage.Attachment("a.mp3", "audio/mpeg", 3));
        assertThat(inbox(NOW).attachment(first.id(), 0).orElseThrow().open()).hasBinaryContent(new byte[] {7, 8, 9});
        assertThat(inbox(NOW).attachment(first.id(), 1)).isEmpty();
    }

    @Test
    void nobodyElseMayReadIt() throws Exception {
        inbox(NOW).send(mail("first", Files.write(folder.resolve("sound"), new byte[] {7})));

        Path inbox = folder.resolve("inbox");
        assertThat(Files.getPosixFilePermissions(inbox)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        Path message = inbox.resolve(inbox(NOW).messages().getFirst().id() + ".eml");
        assertThat(Files.getPosixFilePermissions(message)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void opensNothingOutsideItsFolder() throws Exception {
        Files.writeString(folder.resolve("secret.eml"), "Subject: secret\r\n\r\n");
        assertThat(inbox(NOW).find("../secret")).isEmpty();
        assertThat(inbox(NOW).find("000001772445600000-../../secret")).isEmpty();
    }

    private DemoInbox inbox(Instant now) {
        return new DemoInbox(folder.resolve("inbox"), InstantSource.fixed(now));
    }

    private static MailMessage mail(String id, Path sound) {
        return new MailMessage(
                id,
                "ana@example.com",
                "Subject " + id,
                "Text with ü",
                "<p>Text with ü</p>",
                List.of(new MailAttachment("a.mp3", "audio/mpeg", sound)));
    }
}
