package io.switchboard.directory.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.change.Changes;
import io.switchboard.directory.database.DirectoryDatabase;
import io.switchboard.directory.user.User;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistrationsTest {

    private final Directory directory = TestDirectory.shared();
    private final AccountId account = TestDirectory.newAccount();
    private final User ann = TestDirectory.newUser(directory, account, "Ann", "Smith");
    private volatile Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final InstantSource clock = () -> now;
    private Registrations registrations = open();

    private Registrations open() {
        return new Registrations(new DirectoryDatabase(directory.dataSource(), new Changes()), clock);
    }

    @AfterEach
    void close() {
        registrations.close();
    }

    private UUID newSipAccount() {
        return directory
                .sipAccounts()
                .create(account, TestDirectory.draft(ann, "Desk"), TestDirectory.AUTHOR)
                .account()
                .id();
    }

    private CompletableFuture<String> add(UUID id, String uri, long seconds) {
        return registrations
                .change(id, contacts -> {
                    List<RegisteredContact> all = new ArrayList<>(contacts);
                    all.removeIf(contact -> contact.contact().equals(uri));
                    all.add(TestContacts.contact(id, uri, now.plusSeconds(seconds)));
                    return new RegistrationChange<>(all, uri);
                })
                .toCompletableFuture();
    }

    @Test
    void bindingsAreThereAfterARestartExactlyAsTheyWere() {
        UUID id = newSipAccount();
        assertThat(add(id, "sip:ann@192.0.2.1:5062", 60).join()).isEqualTo("sip:ann@192.0.2.1:5062");
        add(id, "sip:ann@192.0.2.2", 60).join();
        List<RegisteredContact> before = registrations.of(id);

        registrations.close();
        registrations = open();

        assertThat(registrations.of(id)).hasSize(2).containsExactlyInAnyOrderElementsOf(before);
        assertThat(registrations.registered(id)).isTrue();
    }

    @Test
    void manyChangesShareFewCommitsAndEachSeesTheOneBefore() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(newSipAccount());
        }
        long commitsBefore = registrations.commits();

        List<CompletableFuture<String>> stages = new ArrayList<>();
        for (int phone = 0; phone < 50; phone++) {
            for (UUID id : ids) {
                stages.add(add(id, "sip:phone" + phone + "@192.0.2.1", 60));
            }
        }
        stages.forEach(CompletableFuture::join);

        assertThat(ids).allSatisfy(id -> assertThat(registrations.of(id)).hasSize(50));
        assertThat(registrations.commits() - commitsBefore).isLessThan(100);
        registrations.close();
        registrations = open();
        assertThat(ids).allSatisfy(id -> assertThat(registrations.of(id)).hasSize(50));
    }

    @Test
    void oneChangeThatCannotBeWrittenFailsAlone() {
        UUID good = newSipAccount();
        UUID unknown = UUID.randomUUID();

        CompletableFuture<String> bad = add(unknown, "sip:nobody@192.0.2.1", 60);
        CompletableFuture<String> fine = add(good, "sip:ann@192.0.2.1", 60);

        assertThat(fine.join()).isEqualTo("sip:ann@192.0.2.1");
        assertThatThrownBy(bad::join).isNotNull();
        assertThat(registrations.registered(unknown)).isFalse();
        assertThat(registrations.registered(good)).isTrue();
    }

    @Test
    void expiredBindingsAreGoneAtOnceAndListenersHearOfIt() {
        UUID id = newSipAccount();
        List<String> heard = new CopyOnWriteArrayList<>();
        registrations.listen((sipAccount, registered) -> {
            if (sipAccount.equals(id)) {
                heard.add(Boolean.toString(registered));
            }
        });
        add(id, "sip:ann@192.0.2.1", 60).join();

        now = now.plusSeconds(60);

        assertThat(registrations.of(id)).isEmpty();
        registrations.removeExpired();
        TestDirectory.await(() -> heard.size() == 2);
        assertThat(heard).containsExactly("true", "false");
        registrations.close();
        now = now.minusSeconds(60);
        registrations = open();
        assertThat(registrations.of(id)).isEmpty();
    }

    @Test
    void aBindingThatIsTakenAwayStaysAway() {
        UUID id = newSipAccount();
        add(id, "sip:ann@192.0.2.1", 60).join();
        registrations
                .change(id, contacts -> new RegistrationChange<>(List.of(), "gone"))
                .toCompletableFuture()
                .join();

        registrations.close();
        registrations = open();

        assertThat(registrations.of(id)).isEmpty();
    }
}
