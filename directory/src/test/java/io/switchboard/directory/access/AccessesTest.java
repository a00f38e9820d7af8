package io.switchboard.directory.access;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.BeyondRole;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.NotAllowed;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.TooSoon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class AccessesTest {

    private final Directory directory = TestDirectory.shared();
    private final Accesses accesses = directory.accesses();
    private final AccountId account = TestDirectory.newAccount();
    private final List<AccessInvitation> mails = new ArrayList<>();
    private final AccessActor owner = new AccessActor(Role.OWNER, AUTHOR);
    private final AccessActor administrator = new AccessActor(Role.ADMINISTRATOR, AUTHOR);
    private final Person ann =
            directory.people().create(account, new PersonDraft("Ann", "Smith", address(), Role.OWNER), "hash", AUTHOR);

    @Test
    void anInvitedPersonChoosesAPasswordOnce() {
        Access invited = invite(Role.ADMINISTRATOR, owner);
        assertThat(invited.active()).isFalse();
        assertThat(invited.invitationExpiresAt()).isPresent();
        AccessInvitation mail = mails.getFirst();
        assertThat(mail.address()).isEqualTo(invited.email());
        assertThat(accesses.isOpen(mail.token())).isTrue();

        Person person = accesses.accept(mail.token(), "new hash").orElseThrow();

        assertThat(person.passwordHash()).contains("new hash");
        assertThat(accesses.get(account, invited.id()).active()).isTrue();
        assertThat(accesses.accept(mail.token(), "another hash")).isEmpty();
        assertThat(accesses.accept("made up", "another hash")).isEmpty();
    }

    @Test
    void aNewerInvitationReplacesTheOneBefore() {
        Access invited = invite(Role.AGENT, administrator);
        assertThatThrownBy(() -> accesses.inviteAgain(account, invited.id(), this::post, administrator))
                .isInstanceOf(TooSoon.class);
        waitAMinute(invited.id());
        accesses.inviteAgain(account, invited.id(), this::post, administrator);
        assertThat(accesses.accept(mails.getFirst().token(), "hash")).isEmpty();
        assertThat(accesses.accept(mails.getLast().token(), "hash")).isPresent();
        assertThatThrownBy(() -> accesses.inviteAgain(account, invited.id(), this::post, administrator))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nobodyReachesBeyondTheOwnRole() {
        Access bo = invite(Role.ADMINISTRATOR, owner);
        assertThatThrownBy(() -> invite(Role.OWNER, administrator)).isInstanceOf(BeyondRole.class);
        assertThatThrownBy(() -> invite(Role.OPERATOR, owner)).isInstanceOf(BeyondRole.class);
        assertThatThrownBy(() -> accesses.remove(account, ann.id(), administrator))
                .isInstanceOf(BeyondRole.class);
        assertThatThrownBy(() -> change(bo.id(), Role.OWNER, administrator)).isInstanceOf(BeyondRole.class);
        assertThatThrownBy(() -> change(ann.id(), Role.AGENT, administrator)).isInstanceOf(BeyondRole.class);
        assertThat(accesses.get(account, ann.id()).role()).isEqualTo(Role.OWNER);
        assertThat(change(bo.id(), Role.OWNER, owner).role()).isEqualTo(Role.OWNER);
    }

    @Test
    void theLastOwnerStays() {
        invite(Role.OWNER, owner);
        assertThatThrownBy(() -> accesses.remove(account, ann.id(), owner))
                .as("an invited owner cannot sign in yet")
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> change(ann.id(), Role.AGENT, owner)).isInstanceOf(NotAllowed.class);
        accesses.accept(mails.getFirst().token(), "hash");
        accesses.remove(account, ann.id(), owner);
        assertThat(accesses.list(account, PageRequest.FIRST).items())
                .extracting(Access::role)
                .containsExactly(Role.OWNER);
    }

    @Test
    void aUserHasOnePersonAndAnotherAccountsUserNone() {
        UUID user = TestDirectory.newUser(directory, account, "Bo", "Li").id();
        AccessDraft draft = new AccessDraft("Bo", "Li", address(), Role.AGENT, Optional.of(user));
        assertThat(accesses.invite(account, draft, this::post, owner).userName())
                .contains("Bo Li");
        AccessDraft second = new AccessDraft("Cy", "Li", address(), Role.AGENT, Optional.of(user));
        assertThatThrownBy(() -> accesses.invite(account, second, this::post, owner))
                .isInstanceOf(Conflict.class);
        AccountId other = TestDirectory.newAccount();
        assertThatThrownBy(() -> accesses.invite(other, second, this::post, owner))
                .hasMessageContaining("no such user");
        assertThatThrownBy(() -> accesses.get(other, ann.id())).isInstanceOf(NotFound.class);
    }

    private void waitAMinute(UUID person) {
        Jdbi.create(directory.dataSource())
                .useHandle(handle -> handle.execute(
                        "update access_invitations set sent_at = sent_at - interval '61 seconds' where person_id = ?",
                        person));
    }

    private Access invite(Role role, AccessActor actor) {
        return accesses.invite(
                account, new AccessDraft("Bo", "Li", address(), role, Optional.empty()), this::post, actor);
    }

    private Access change(UUID id, Role role, AccessActor actor) {
        return accesses.change(
                account, id, new AccessDraft("Bo", "Li", "", role, Optional.empty()), OptionalLong.empty(), actor);
    }

    private void post(Handle transaction, AccessInvitation invitation) {
        mails.add(invitation);
    }

    private static String address() {
        return UUID.randomUUID() + "@example.com";
    }
}
