package io.switchboard.directory.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import io.switchboard.directory.problem.Stale;
import io.switchboard.directory.sipaccount.SipAccount;
import io.switchboard.directory.user.User;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class AudioFilesTest {

    private static final Directory DIRECTORY = TestDirectory.shared();
    private static final Author AUTHOR = TestDirectory.AUTHOR;
    private static final AudioSound SOUND =
            new AudioSound("audio/mpeg", new byte[] {1, 2, 3}, new byte[] {4, 5}, Duration.ofSeconds(2));

    private final AudioFiles files = DIRECTORY.audioFiles();
    private final AccountId account = TestDirectory.newAccount();

    @Test
    void aSoundIsKeptAsItCameAndAsCallsPlayIt() {
        AudioFile created = files.create(account, " Welcome ", SOUND, AUTHOR);

        assertThat(created.name()).isEqualTo("Welcome");
        assertThat(created.sizeOctets()).isEqualTo(3);
        assertThat(created.length()).isEqualTo(Duration.ofSeconds(2));
        assertThat(files.original(account, created.id()).octets()).containsExactly(1, 2, 3);
        assertThat(files.original(account, created.id()).mediaType()).isEqualTo("audio/mpeg");
        assertThat(files.playable(account, created.id()))
                .hasValueSatisfying(wav -> assertThat(wav).containsExactly(4, 5));
        assertThat(files.list(account, PageRequest.FIRST.withText("welc")).items())
                .containsExactly(created);
    }

    @Test
    void namesAreUniqueWhateverTheirCase() {
        AudioFile first = files.create(account, "Welcome", SOUND, AUTHOR);
        AudioFile second = files.create(account, "Closed", SOUND, AUTHOR);

        assertThatThrownBy(() -> files.create(account, "WELCOME", SOUND, AUTHOR))
                .isInstanceOfSatisfying(
                        Conflict.class, taken -> assertThat(taken.field()).isEqualTo("name"));
        assertThatThrownBy(() -> files.rename(account, second.id(), "welcome", OptionalLong.empty(), AUTHOR))
                .isInstanceOf(Conflict.class);
        assertThat(files.rename(account, first.id(), "welcome", OptionalLong.of(1), AUTHOR)
                        .name())
                .isEqualTo("welcome");
        assertThatThrownBy(() -> files.rename(account, first.id(), "Hello", OptionalLong.of(1), AUTHOR))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> files.create(account, " ", SOUND, AUTHOR)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void whatIsDeletedIsGoneForCallsToo() {
        AudioFile file = files.create(account, "Welcome", SOUND, AUTHOR);
        assertThat(files.playable(account, file.id())).isPresent();

        files.delete(account, file.id(), false, AUTHOR);

        assertThat(files.playable(account, file.id())).isEmpty();
        assertThatThrownBy(() -> files.get(account, file.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aFileInUseIsDeletedOnlyOnPurpose() {
        AudioFile file = files.create(account, "Welcome", SOUND, AUTHOR);
        User ana = TestDirectory.newUser(DIRECTORY, account, "Ana", "Ortiz");
        SipAccount phone = DIRECTORY
                .sipAccounts()
                .create(account, TestDirectory.draft(ana, "Desk phone"), AUTHOR)
                .account();
        Jdbi.create(DIRECTORY.dataSource())
                .useHandle(handle -> handle.execute(
                        "update contact_methods set voicemail_audio_id = ? where id = ?", file.id(), phone.id()));

        assertThat(files.relations(account, file.id()))
                .containsExactly(new Relation("sipAccount", phone.id(), "Desk phone"));
        assertThatThrownBy(() -> files.delete(account, file.id(), false, AUTHOR))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Desk phone");
        files.delete(account, file.id(), true, AUTHOR);
        assertThat(DIRECTORY.sipAccounts().get(account, phone.id()).name()).isEqualTo("Desk phone");
    }

    @Test
    void anotherAccountSeesNothingOfIt() {
        AudioFile file = files.create(account, "Welcome", SOUND, AUTHOR);
        AccountId other = TestDirectory.newAccount();
        UUID id = file.id();

        assertThatThrownBy(() -> files.get(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.original(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.delete(other, id, true, AUTHOR)).isInstanceOf(NotFound.class);
        assertThat(files.playable(other, id)).isEmpty();
        assertThat(files.playable(account, id)).isPresent();
        assertThat(files.playable(other, id)).isEmpty();
        files.create(other, "Welcome", SOUND, AUTHOR);
    }

    @Test
    void memoryHoldsWhatWasPlayedLastUpToALimit() {
        PlayableSounds sounds = new PlayableSounds(5);
        UUID first = new UUID(0, 1);
        UUID second = new UUID(0, 2);
        UUID third = new UUID(0, 3);
        sounds.keep(account, first, new byte[2]);
        sounds.keep(account, second, new byte[2]);
        assertThat(sounds.find(account, first)).isPresent();

        sounds.keep(account, third, new byte[3]);

        assertThat(sounds.find(account, second)).isEmpty();
        assertThat(sounds.find(account, first)).isPresent();
        assertThat(sounds.find(account, third)).isPresent();
    }
}
