package io.switchboard.delivery.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final URI LINK = URI.create("https://phones.example.com/verify-email?token=a&b");

    @Test
    void saysTheSameInBothForms() {
        Letter letter = Letter.about("Confirm")
                .paragraph("Hello Ana.")
                .link("Confirm this address", LINK)
                .remark("For 48 hours.");

        assertThat(letter.text())
                .isEqualTo("Hello Ana.\r\n\r\nConfirm this address:\r\n" + LINK + "\r\n\r\nFor 48 hours.\r\n");
        assertThat(letter.html())
                .contains("Hello Ana.", "Confirm this address", "For 48 hours.")
                .contains("href=\"https://phones.example.com/verify-email?token=a&amp;b\"");
    }

    @Test
    void takesNamesForTextAndNeverForMarkup() {
        Letter letter =
                Letter.about("From <b>\r\nBcc: x@example.com").paragraph("<img src=x onerror=\"alert(1)\"> & co");

        assertThat(letter.subject()).isEqualTo("From <b> Bcc: x@example.com");
        assertThat(letter.html())
                .doesNotContain("<img", "<b>")
                .contains("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; co");
    }

    @Test
    void showsAPictureInHtmlAlone() {
        Letter letter = Letter.about("Code")
                .paragraph("Hello.")
                .picture("Point your camera here:", "The link as \"code\"", new byte[] {1, 2, 3})
                .remark("Once.");

        assertThat(letter.text()).isEqualTo("Hello.\r\n\r\nOnce.\r\n");
        assertThat(letter.html())
                .contains("Point your camera here:")
                .contains("<img src=\"data:image/png;base64,AQID\" alt=\"The link as &quot;code&quot;\">");
    }
}
