package io.switchboard.directory.setting;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.Stale;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Directory directory = TestDirectory.shared();

    @Test
    void settingsAreKeptAndTheMailPasswordStaysUnlessAnotherIsGiven() {
        MailSettings mail = new MailSettings(
                "mail.example.com",
                587,
                MailSecurity.STARTTLS,
                Optional.of("us"),
                Optional.of("secret"),
                "phones@example.com");
        AtomicInteger mailChanges = new AtomicInteger();
        directory.settings().listenForMail(mailChanges::incrementAndGet);
        ServerSettings first = directory
                .settings()
                .update(Optional.of("phones.example.com"), Optional.of(mail), List.of(), OptionalLong.empty(), AUTHOR);
        assertThat(first.mail()).contains(mail);
        assertThat(mail.toString()).doesNotContain("secret");

        MailSettings again = new MailSettings(
                "mail2.example.com", 465, MailSecurity.TLS, Optional.of("us"), Optional.empty(), "phones@example.com");
        ServerSettings second = directory
                .settings()
                .update(
                        first.publicAddress(),
                        Optional.of(again),
                        List.of("192.0.2.0/24"),
                        OptionalLong.of(first.version()),
                        AUTHOR);
        assertThat(second.mail().orElseThrow().password()).contains("secret");
        assertThat(second.networks()).containsExactly("192.0.2.0/24");
        assertThat(directory.settings().get()).isEqualTo(second);
        assertThat(mailChanges).hasValue(2);
        directory
                .settings()
                .update(Optional.of("pbx.example.com"), second.mail(), second.networks(), OptionalLong.empty(), AUTHOR);
        assertThat(mailChanges).hasValue(2);
        assertThatThrownBy(() -> directory
                        .settings()
                        .update(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                OptionalLong.of(first.version()),
                                AUTHOR))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> directory
                        .settings()
                        .update(Optional.of("two words"), Optional.empty(), List.of(), OptionalLong.empty(), AUTHOR))
                .isInstanceOf(InvalidFields.class);
    }
}
