package io.switchboard.delivery.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.delivery.mail.MailMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VoicemailMailTest {

    @Test
    void namesCallerCalledTimeInTheAccountsZoneAndLength() {
        MailMessage mail = compose(Optional.of("101"), Optional.of("Ana Silva"), Duration.ofMillis(64_400));

        assertThat(mail.subject()).isEqualTo("Voicemail from Ana Silva (101)");
        assertThat(mail.text())
                .contains("From:     Ana Silva (101)")
                .contains("To:       Bea Costa (12025550101)")
                .contains("Received: Monday, 2 March 2026, 11:30:15 (CET)")
                .contains("Length:   1 minute 4 seconds");
        assertThat(mail.html()).contains("Ana Silva (101)").contains("Monday, 2 March 2026, 11:30:15");
        assertThat(mail.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("voicemail-20260302-113015-101.mp3"));
    }

    @Test
    void copesWithAWithheldNumber() {
        MailMessage mail = compose(Optional.empty(), Optional.empty(), Duration.ofSeconds(2));

        assertThat(mail.subject()).isEqualTo("Voicemail from a withheld number");
        assertThat(mail.attachments().getFirst().name()).isEqualTo("voicemail-20260302-113015-unknown.mp3");
    }

    @Test
    void treatsTheCallersNameAsTextAndItsNumberAsAFileNameWithoutTricks() {
        MailMessage mail =
                compose(Optional.of("../../etc/x"), Optional.of("<script>alert(1)</script>"), Duration.ofSeconds(5));

        assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(mail.attachments().getFirst().name()).isEqualTo("voicemail-20260302-113015-etcx.mp3");
    }

    private static MailMessage compose(Optional<String> number, Optional<String> name, Duration length) {
        Voicemail voicemail = new Voicemail(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "call",
                "bea@example.com",
                number,
                name,
                "12025550101",
                "Bea Costa",
                Instant.parse("2026-03-02T10:30:15Z"),
                ZoneId.of("Europe/Berlin"));
        return VoicemailMail.compose(voicemail, length, Path.of("sound.mp3"));
    }
}
