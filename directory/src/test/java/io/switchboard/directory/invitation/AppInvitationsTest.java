package io.switchboard.directory.invitation;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.appline.AppInvitation;
import io.switchboard.directory.audit.AuditEntry;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.user.User;
import io.switchboard.directory.user.UserDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class AppInvitationsTest {

    private final Directory directory = TestDirectory.shared();
    private final AppInvitations invitations = directory.appInvitations();
    private final AccountId account = TestDirectory.newAccount();
    private final User user = TestDirectory.newUser(directory, account, "Ann", "Byrne");
    private final List<InvitationRequest> sent = new ArrayList<>();

    private InvitationRequest invite() {
        invitations.send(account, user.id(), (transaction, request) -> sent.add(request), AUTHOR);
        return sent.getLast();
    }

    private AppInvitation state() {
        return directory.users().get(account, user.id()).invitation();
    }

    private Jdbi database() {
        return Jdbi.create(directory.dataSource());
    }

    @Test
    void anInvitationIsMailedWithATokenThatOnlyTheMailHas() {
        assertThat(state()).isEqualTo(AppInvitation.NONE);
        InvitationRequest request = invite();
        assertThat(request.address()).isEqualTo("ann@example.com");
        assertThat(request.organisation()).isEqualTo("Example Ltd");
        assertThat(request.token()).hasSizeGreaterThanOrEqualTo(32).matches("[0-9a-f]+");
        assertThat(request.toString()).doesNotContain(request.token());
        assertThat(state().state()).isEqualTo(AppInvitation.State.INVITED);
        assertThat(Duration.between(
                        state().sentAt().orElseThrow(), state().expiresAt().orElseThrow()))
                .isEqualTo(Duration.ofDays(7));
        String rows = database()
                .withHandle(handle -> handle.createQuery(
                                "select string_agg(i::text, ' ') from app_invitations i where user_id = ?")
                        .bind(0, user.id())
                        .mapTo(String.class)
                        .one());
        assertThat(rows).doesNotContain(request.token());
        List<AuditEntry> entries = directory
                .auditLog()
                .list(account, PageRequest.FIRST.withText("Byrne"))
                .items();
        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("appInvitation");
            assertThat(entry.after()).containsEntry("sentTo", "ann@example.com");
        });
        assertThat(entries.toString()).doesNotContain(request.token());
    }

    @Test
    void aTokenWorksOnce() {
        String token = invite().token();
        assertThat(invitations.activate(token)).isEqualTo(new Activation.Activated(account, user.id()));
        assertThat(invitations.activate(token)).isEqualTo(new Activation.Refused());
        assertThat(state().state()).isEqualTo(AppInvitation.State.ACTIVATED);
        assertThat(invitations.activate("0".repeat(64))).isEqualTo(new Activation.Refused());
    }

    @Test
    void ofManyWhoUseATokenAtATimeOneSucceeds() throws Exception {
        String token = invite().token();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Activation>> attempts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                attempts.add(() -> invitations.activate(token));
            }
            List<Activation> outcomes = new ArrayList<>();
            for (Future<Activation> outcome : threads.invokeAll(attempts)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes)
                    .filteredOn(Activation.Activated.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void aNewerInvitationReplacesTheOlder() {
        String first = invite().token();
        String second = invite().token();
        assertThat(first).isNotEqualTo(second);
        assertThat(invitations.activate(first)).isEqualTo(new Activation.Refused());
        assertThat(invitations.activate(second)).isInstanceOf(Activation.Activated.class);
    }

    @Test
    void anInvitationExpires() {
        String token = invite().token();
        Instant past = Instant.now().minusSeconds(1);
        database()
                .useHandle(handle ->
                        handle.execute("update app_invitations set expires_at = ? where user_id = ?", past, user.id()));
        assertThat(state().state()).isEqualTo(AppInvitation.State.EXPIRED);
        assertThat(invitations.activate(token)).isEqualTo(new Activation.Refused());
        invite();
        assertThat(state().state()).isEqualTo(AppInvitation.State.INVITED);
    }

    @Test
    void withoutAnAddressNothingIsSent() {
        User silent = directory
                .users()
                .create(
                        account,
                        new UserDraft("No", "Mail", Optional.empty(), Optional.empty(), Optional.empty()),
                        AUTHOR);
        assertThatThrownBy(() ->
                        invitations.send(account, silent.id(), (transaction, request) -> sent.add(request), AUTHOR))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused ->
                                assertThat(refused.problems().getFirst().rule()).isEqualTo("email-required"));
        assertThat(sent).isEmpty();
        AccountId other = TestDirectory.newAccount();
        assertThatThrownBy(
                        () -> invitations.send(other, user.id(), (transaction, request) -> sent.add(request), AUTHOR))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aMailThatCannotBeTakenOverLeavesTheOldInvitation() {
        String token = invite().token();
        assertThatThrownBy(() -> invitations.send(
                        account,
                        user.id(),
                        (transaction, request) -> {
                            throw new IllegalStateException("full");
                        },
                        AUTHOR))
                .hasMessageContaining("full");
        assertThat(invitations.activate(token)).isInstanceOf(Activation.Activated.class);
        assertThat(invitations.activate(UUID.randomUUID().toString())).isEqualTo(new Activation.Refused());
    }
}
