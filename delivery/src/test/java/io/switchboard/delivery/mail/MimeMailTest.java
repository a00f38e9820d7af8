package io.switchboard.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MimeMailTest {

    private static MimeMessage sent(String html) throws Exception {
        Session session = Session.getInstance(new Properties());
        MailMessage mail = new MailMessage("1", "ana@example.com", "Hello", "Text", html, List.of());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        MimeMail.compose(session, mail, "phones@example.com", "Phones", Instant.EPOCH)
                .writeTo(file);
        return new MimeMessage(session, new ByteArrayInputStream(file.toByteArray()));
    }

    private static BodyPart part(Object content, int index) throws Exception {
        return ((Multipart) content).getBodyPart(index);
    }

    @Test
    void aPictureBecomesAPartThatThePagePointsTo() throws Exception {
        MimeMessage mail = sent("<p><img src=\"data:image/png;base64,AQID\" alt=\"a\"></p>");
        BodyPart related = part(part(mail.getContent(), 0).getContent(), 1);
        assertThat(related.getContentType()).startsWith("multipart/related");
        BodyPart page = part(related.getContent(), 0);
        BodyPart picture = part(related.getContent(), 1);
        assertThat(page.getContent().toString())
                .contains("<img src=\"cid:picture-1.png@switchboard\" alt=\"a\">")
                .doesNotContain("data:");
        assertThat(picture.getHeader("Content-ID")).containsExactly("<picture-1.png@switchboard>");
        assertThat(picture.getContentType()).startsWith("image/png");
        try (InputStream content = picture.getInputStream()) {
            assertThat(content.readAllBytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void aPageWithoutPicturesStaysOnePart() throws Exception {
        MimeMessage mail = sent("<p>$1 \\ no picture</p>");
        BodyPart page = part(part(mail.getContent(), 0).getContent(), 1);
        assertThat(page.getContentType()).startsWith("text/html");
        assertThat(page.getContent().toString()).contains("<p>$1 \\ no picture</p>");
    }
}
