package io.switchboard.delivery.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.delivery.Delivery;
import io.switchboard.delivery.DeliveryState;
import io.switchboard.delivery.mail.MailMessage;
import io.switchboard.directory.deliverymethod.DynamicField;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CallFileMailTest {

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

    @Test
    void fillsTheTemplatesOfTheDeliveryMethod() {
        String every = Arrays.stream(DynamicField.values())
                .map(field -> field.token() + "={{" + field.token() + "}}")
                .collect(Collectors.joining("\n"));
        MailMessage mail = compose(
                FileKind.RECORDING,
                Optional.of("101"),
                Optional.of("{{did}}\r\nBcc: x@example.com <b>"),
                Duration.ofSeconds(61),
                Optional.of("{{file.type}} of {{caller.name}}"),
                Optional.of(every));

        assertThat(mail.subject()).isEqualTo("Recording of {{did}} Bcc: x@example.com <b>");
        assertThat(mail.text())
                .startsWith("call.id=call\r\n")
                .contains("call.direction=inbound\r\n", "call.start=2026-03-02 11:30:15 +01:00\r\n")
                .contains("call.duration=1 minute 1 second\r\n", "caller.number=101\r\n")
                .contains("callee.number=12025550101\r\n", "did=12025550101\r\n", "internal_number=\r\n")
                .contains("user.name=Bea Costa\r\n", "contact_method=Bea's phone\r\n", "module.name=\r\n")
                .contains("call_flow=\r\n", "file.type=Recording\r\n", "file.ext=mp3\r\n")
                .contains("date=2026-03-02\r\n", "time=11:30:15\r\n");
        assertThat(mail.html()).doesNotContain("<b>").contains("&lt;b&gt;");
    }

    @Test
    void tellsHowLargeTheFileIs() {
        assertThat(compose(Optional.of("101"), Optional.empty(), Duration.ofSeconds(5))
                        .text())
                .contains("attached as an MP3 file (7.2 MB).");
    }

    private static MailMessage compose(Optional<String> number, Optional<String> name, Duration length) {
        return compose(FileKind.VOICEMAIL, number, name, length, Optional.empty(), Optional.empty());
    }

    private static MailMessage compose(
            FileKind kind,
            Optional<String> number,
            Optional<String> name,
            Duration length,
            Optional<String> subject,
            Optional<String> body) {
        CallFile file = new CallFile(
                UUID.randomUUID(),
                kind,
                UUID.randomUUID(),
                Optional.empty(),
                UUID.randomUUID(),
                facts(number, name, "call"));
        Delivery delivery = new Delivery(
                UUID.randomUUID(),
                file.id(),
                file.accountId(),
                "call",
                "bea@example.com",
                subject,
                body,
                DeliveryState.WAITING,
                0,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty());
        return CallFileMail.compose(file, delivery, length, Path.of("sound.mp3"), 7_200_000);
    }

    /** An inbound call to Bea by her own phone number. */
    static CallFacts facts(Optional<String> number, Optional<String> name) {
        return facts(number, name, UUID.randomUUID().toString());
    }

    private static CallFacts facts(Optional<String> number, Optional<String> name, String callId) {
        return new CallFacts(
                callId,
                "inbound",
                Instant.parse("2026-03-02T10:30:15Z"),
                ZoneId.of("Europe/Berlin"),
                number,
                name,
                "12025550101",
                "Bea Costa",
                Optional.of("12025550101"),
                Optional.empty(),
                "Bea Costa",
                "Bea's phone",
                Optional.empty(),
                Optional.empty());
    }
}
