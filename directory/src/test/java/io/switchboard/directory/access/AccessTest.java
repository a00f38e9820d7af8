package io.switchboard.directory.access;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessTest {

    private final Directory directory = TestDirectory.shared();
    private final AccountId account = TestDirectory.newAccount();
    private final String email = UUID.randomUUID() + "@example.com";
    private final Person owner =
            directory.people().create(account, new PersonDraft("Ann", "Smith", email, Role.OWNER), "hash-1", AUTHOR);

    @Test
    void peopleAreFoundByAddressWhateverItsCaseAndOnlyOnce() {
        assertThat(directory.people().findByEmail(email.toUpperCase(Locale.ROOT)))
                .contains(owner);
        assertThatThrownBy(() -> directory
                        .people()
                        .create(
                                TestDirectory.newAccount(),
                                new PersonDraft("Eve", "Smith", email, Role.OWNER),
                                "hash",
                                AUTHOR))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aNewPasswordEndsTheSessions() {
        String token = directory.sessions().open(owner.id(), Duration.ofHours(1));
        assertThat(directory.sessions().find(token).orElseThrow().person()).isEqualTo(owner);

        directory.people().changePassword(account, owner.id(), "hash-2", AUTHOR);

        assertThat(directory.sessions().find(token)).isEmpty();
        assertThat(directory.people().get(account, owner.id()).passwordHash()).contains("hash-2");
    }

    @Test
    void sessionsEndByThemselvesAndByClosing() {
        String expired = directory.sessions().open(owner.id(), Duration.ofSeconds(-1));
        String open = directory.sessions().open(owner.id(), Duration.ofHours(1));
        assertThat(directory.sessions().find(expired)).isEmpty();
        directory.sessions().close(open);
        assertThat(directory.sessions().find(open)).isEmpty();
        assertThat(directory.sessions().find("made up")).isEmpty();
    }

    @Test
    void aTokenWorksUntilItIsRevokedOrExpires() {
        CreatedApiToken created =
                directory.apiTokens().create(account, ApiTokenDraft.of("CRM", Role.ADMINISTRATOR), AUTHOR);

        ApiToken used = directory.apiTokens().use(created.token()).orElseThrow();

        assertThat(used.id()).isEqualTo(created.apiToken().id());
        assertThat(directory
                        .apiTokens()
                        .list(account, PageRequest.FIRST)
                        .items()
                        .getFirst()
                        .lastUsedAt())
                .isPresent();
        assertThat(directory.apiTokens().use(created.token() + "0")).isEmpty();
        assertThatThrownBy(() -> directory.apiTokens().revoke(TestDirectory.newAccount(), used.id(), AUTHOR))
                .isInstanceOf(NotFound.class);
        directory.apiTokens().revoke(account, used.id(), AUTHOR);
        assertThat(directory.apiTokens().use(created.token())).isEmpty();
        assertThatThrownBy(() -> directory
                        .apiTokens()
                        .create(
                                account,
                                new ApiTokenDraft(
                                        "Old", Role.OWNER, List.of(), Optional.empty(), Optional.of(Instant.EPOCH)),
                                AUTHOR))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void aTokenKeepsItsScopesAndAnAgentsTokenItsUser() {
        UUID user = TestDirectory.newUser(directory, account, "Bo", "Li").id();
        CreatedApiToken created = directory
                .apiTokens()
                .create(
                        account,
                        new ApiTokenDraft(
                                "Desk", Role.AGENT, List.of("calls:read"), Optional.of(user), Optional.empty()),
                        AUTHOR);
        ApiToken used = directory.apiTokens().use(created.token()).orElseThrow();
        assertThat(used.scopes()).containsExactly("calls:read");
        assertThat(used.userId()).contains(user);
        assertThatThrownBy(
                        () -> directory.apiTokens().create(account, ApiTokenDraft.of("Nobody's", Role.AGENT), AUTHOR))
                .isInstanceOf(InvalidFields.class);
    }
}
