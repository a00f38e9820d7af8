package io.switchboard.directory.user;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditEntry;
import io.switchboard.directory.number.PhoneNumber;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.FieldProblem;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import io.switchboard.directory.problem.Stale;
import io.switchboard.directory.sipaccount.SipAccountDraft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {

    private final Directory directory = TestDirectory.shared();
    private final Users users = directory.users();
    private final AccountId account = TestDirectory.newAccount();

    private static UserDraft draft(String first, String last, String email) {
        return new UserDraft(first, last, Optional.of(" Sales "), Optional.of(""), Optional.of(email));
    }

    @Test
    void aUserIsKeptWithoutSurroundingSpaceAndEveryChangeIsInTheAuditLog() {
        User created = users.create(account, draft(" Ann ", "Ó Briain 🙂", "ann@example.com"), AUTHOR);
        assertThat(created.firstName()).isEqualTo("Ann");
        assertThat(created.lastName()).isEqualTo("Ó Briain 🙂");
        assertThat(created.department()).contains("Sales");
        assertThat(created.jobTitle()).isEmpty();

        UserDraft change = draft("Anna", "Ó Briain 🙂", "ann@example.com");
        User changed = users.update(account, created.id(), change, OptionalLong.of(1), AUTHOR);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.createdAt()).isEqualTo(created.createdAt());
        assertThatThrownBy(() -> users.update(account, created.id(), change, OptionalLong.of(1), AUTHOR))
                .isInstanceOf(Stale.class);
        users.delete(account, created.id(), AUTHOR);
        assertThatThrownBy(() -> users.get(account, created.id())).isInstanceOf(NotFound.class);

        List<AuditEntry> entries = directory
                .auditLog()
                .list(account, PageRequest.FIRST.withText("Briain"))
                .items();
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(
                        AuditEntry.Action.CREATED, AuditEntry.Action.CHANGED, AuditEntry.Action.DELETED);
        AuditEntry entry = entries.stream()
                .filter(each -> each.action() == AuditEntry.Action.CHANGED)
                .findFirst()
                .orElseThrow();
        assertThat(entry.before()).isEqualTo(Map.of("firstName", "Ann"));
        assertThat(entry.after()).isEqualTo(Map.of("firstName", "Anna"));
        assertThat(entry.author()).isEqualTo(AUTHOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "ann@",
                "@example.com",
                "a b@example.com",
                "a@b@c",
                "ann@-x.com",
                "a..b@example.com",
                "ann@example..com",
                "ann@example.com\n",
                "ann@exa\u0000mple.com"
            })
    void addressesThatAreNoneAreRefused(String email) {
        if (email.strip().equals("ann@example.com")) {
            assertThat(users.create(account, draft("Ann", "Smith", email), AUTHOR)
                            .email())
                    .contains("ann@example.com");
            return;
        }
        assertThat(problems(draft("Ann", "Smith", email))).containsExactly("email");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',         required
            '   ',      required
            TOO_LONG,   length
            'a\tb',     characters
            LINE,       characters
            NUL,        characters
            """)
    void namesThatBreakARuleAreRefused(String name, String rule) {
        String text = switch (name) {
            case "TOO_LONG" -> "x".repeat(101);
            case "LINE" -> "Ann\u2028Smith";
            case "NUL" -> "An\u0000n";
            default -> name;
        };
        InvalidFields refused = catchThrowableOfType(
                InvalidFields.class, () -> users.create(account, draft(text, "Smith", "ann@example.com"), AUTHOR));
        assertThat(refused.problems()).extracting(FieldProblem::rule).containsExactly(rule);
        assertThat(refused.problems()).extracting(FieldProblem::field).containsExactly("firstName");
    }

    private List<String> problems(UserDraft draft) {
        return catchThrowableOfType(InvalidFields.class, () -> users.create(account, draft, AUTHOR)).problems().stream()
                .map(FieldProblem::field)
                .toList();
    }

    @Test
    void theListIsSortedSoughtAndOfOneAccount() {
        users.create(account, draft("Bob", "Young", "bob@example.com"), AUTHOR);
        users.create(account, draft("Ann", "young", "ann@example.com"), AUTHOR);
        users.create(account, draft("Cy", "Adams", "cy@example.com"), AUTHOR);
        users.create(TestDirectory.newAccount(), draft("Zed", "Foreign", "zed@example.com"), AUTHOR);

        assertThat(names(PageRequest.FIRST)).containsExactly("Cy", "Ann", "Bob");
        assertThat(names(PageRequest.FIRST.withSort("-firstName"))).containsExactly("Cy", "Bob", "Ann");
        assertThat(names(PageRequest.FIRST.withText("YOUNG"))).containsExactly("Ann", "Bob");
        assertThat(names(PageRequest.FIRST.withText("%"))).isEmpty();
    }

    private List<String> names(PageRequest request) {
        return users.list(account, request).items().stream()
                .map(User::firstName)
                .toList();
    }

    @Test
    void permissionsAreKeptAndAreInTheAuditLog() {
        User created = users.create(account, draft("Pat", "Permitted", "pat@example.com"), AUTHOR);
        assertThat(created.active()).isTrue();
        assertThat(created.externalCalls()).isEqualTo(ExternalCalls.EVERYWHERE);
        User changed = users.update(
                account,
                created.id(),
                UserDraft.of(created).withPermissions(false, ExternalCalls.OWN_COUNTRY),
                OptionalLong.of(1),
                AUTHOR);
        assertThat(changed.active()).isFalse();
        assertThat(changed.externalCalls()).isEqualTo(ExternalCalls.OWN_COUNTRY);
        assertThat(directory
                        .auditLog()
                        .list(account, PageRequest.FIRST.withText("Permitted"))
                        .items())
                .anySatisfy(entry ->
                        assertThat(entry.after()).isEqualTo(Map.of("active", "false", "externalCalls", "OWN_COUNTRY")));
    }

    @Test
    void whatBelongsToAUserIsShownThenGoesWithTheUser() {
        User ann = TestDirectory.newUser(directory, account, "Ann", "Leaving");
        PhoneNumber number = TestDirectory.newPhoneNumber(directory, account);
        SipAccountDraft line = TestDirectory.draft(ann, "Desk phone");
        directory
                .sipAccounts()
                .create(
                        account,
                        line.withInbound(line.inbound().withNumbers(number.id()).withInternalNumbers("4711")),
                        AUTHOR);
        directory.appInvitations().send(account, ann.id(), (transaction, request) -> {}, AUTHOR);
        directory.avatars().put(account, ann.id(), "image/png", new byte[] {1, 2, 3}, AUTHOR);

        User full = users.get(account, ann.id());
        assertThat(full.counts().contactMethods()).isEqualTo(1);
        assertThat(full.avatarTag()).isPresent();
        assertThat(users.relations(account, ann.id()))
                .extracting(Relation::kind)
                .containsExactly("sipAccount", "phoneNumber", "internalNumber", "appInvitation");

        users.delete(account, ann.id(), AUTHOR);
        assertThat(users.list(account, PageRequest.FIRST).total()).isZero();
        assertThat(directory.sipAccounts().list(account, PageRequest.FIRST).total())
                .isZero();
        assertThat(directory.phoneNumbers().get(account, number.id()).holder()).isEmpty();
        assertThat(directory.avatars().find(account, ann.id())).isEmpty();
        assertThat(directory
                        .auditLog()
                        .list(account, PageRequest.FIRST.withText("Leaving"))
                        .items())
                .anySatisfy(entry -> assertThat(entry.before().getOrDefault("deletedWith", ""))
                        .contains("sipAccount Desk phone", "internalNumber 4711"));
    }

    @Test
    void aPictureIsReplacedAndTakenAwayApartFromTheUsersVersion() {
        User ann = TestDirectory.newUser(directory, account, "Ann", "Pictured");
        Avatar first = directory.avatars().put(account, ann.id(), "image/png", new byte[] {1}, AUTHOR);
        Avatar second = directory.avatars().put(account, ann.id(), "image/jpeg", new byte[] {2}, AUTHOR);
        assertThat(first.tag()).isNotEqualTo(second.tag());
        assertThat(directory.avatars().find(account, ann.id())).hasValueSatisfying(avatar -> {
            assertThat(avatar.mediaType()).isEqualTo("image/jpeg");
            assertThat(avatar.content()).containsExactly(2);
        });
        assertThat(users.get(account, ann.id()).version()).isEqualTo(1);
        AccountId other = TestDirectory.newAccount();
        assertThat(directory.avatars().find(other, ann.id())).isEmpty();
        assertThatThrownBy(() -> directory.avatars().put(other, ann.id(), "image/png", new byte[] {1}, AUTHOR))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> directory.avatars().delete(other, ann.id(), AUTHOR))
                .isInstanceOf(NotFound.class);
        directory.avatars().delete(account, ann.id(), AUTHOR);
        assertThat(users.get(account, ann.id()).avatarTag()).isEmpty();
    }
}
