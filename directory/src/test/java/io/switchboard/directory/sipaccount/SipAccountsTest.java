package io.switchboard.directory.sipaccount;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.contactmethod.UnavailableAction;
import io.switchboard.directory.contactmethod.UnavailablePolicy;
import io.switchboard.directory.number.InternalNumber;
import io.switchboard.directory.number.PhoneNumber;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.FieldProblem;
import io.switchboard.directory.problem.Holder;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import io.switchboard.directory.problem.Stale;
import io.switchboard.directory.user.User;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipAccountsTest {

    private final Directory directory = TestDirectory.shared();
    private final AccountId account = TestDirectory.newAccount();
    private final User ann = TestDirectory.newUser(directory, account, "Ann", "Smith");

    @Test
    void creatingMakesCredentialsAndInternalNumbersInPlace() {
        TestDirectory.newVerifiedEmail(directory, account, ann, "ann@example.com");
        PhoneNumber number = TestDirectory.newPhoneNumber(directory, account);
        SipAccountDraft draft = TestDirectory.draft(ann, "Desk phone")
                .withInbound(InboundSettings.DEFAULT
                        .withNumbers(number.id())
                        .withInternalNumbers("101", "07")
                        .withWhenUnavailable(UnavailableAction.VOICEMAIL))
                .withOutbound(OutboundSettings.external(number.id())
                        .withCallerIdName(Optional.of("Example"))
                        .withInternalCallerId(Optional.of("07")));

        CreatedSipAccount created = directory.sipAccounts().create(account, draft, AUTHOR);

        assertThat(created.account().inbound()).isEqualTo(draft.inbound());
        assertThat(created.account().outbound()).isEqualTo(draft.outbound());
        assertThat(created.account().ownerName()).isEqualTo("Ann Smith");
        assertThat(created.credentials().username()).matches("[a-z][a-z2-9]{8}");
        assertThat(created.credentials().password()).matches("[a-z2-9]{20}");
        assertThat(directory
                        .sipAccounts()
                        .credentials(account, created.account().id()))
                .isEqualTo(created.credentials());
        assertThat(directory.internalNumbers().list(account, PageRequest.FIRST).items())
                .extracting(InternalNumber::number)
                .containsExactly("07", "101");
        assertThat(directory.phoneNumbers().get(account, number.id()).holder())
                .contains(new Holder(
                        "sipAccount",
                        created.account().id(),
                        "Ann Smith (Desk phone)",
                        Optional.of(new Holder.Owner(ann.id(), "Ann Smith"))));
        assertThat(directory.users().get(account, ann.id()).sipAccounts()).isEqualTo(1);
    }

    @Test
    void passwordsAreEncryptedInTheDatabase() throws Exception {
        CreatedSipAccount created = directory.sipAccounts().create(account, TestDirectory.draft(ann, "Desk"), AUTHOR);

        try (Connection connection = directory.dataSource().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select encode(password, 'escape'), (select count(*) from audit_log where after::text like ?)"
                                + " from sip_accounts where id = ?")) {
            query.setString(1, "%" + created.credentials().password() + "%");
            query.setObject(2, created.account().id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                assertThat(row.getString(1))
                        .doesNotContain(created.credentials().password());
                assertThat(row.getLong(2)).isZero();
            }
        }
    }

    @Test
    void aNewPasswordReplacesTheOld() {
        CreatedSipAccount created = directory.sipAccounts().create(account, TestDirectory.draft(ann, "Desk"), AUTHOR);

        SipCredentials renewed =
                directory.sipAccounts().renewPassword(account, created.account().id(), AUTHOR);

        assertThat(renewed.username()).isEqualTo(created.credentials().username());
        assertThat(renewed.password()).isNotEqualTo(created.credentials().password());
        assertThat(directory
                        .sipAccounts()
                        .credentials(account, created.account().id()))
                .isEqualTo(renewed);
    }

    @Test
    void aBoundNumberIsAConflictThatNamesItsHolder() {
        PhoneNumber number = TestDirectory.newPhoneNumber(directory, account);
        SipAccountDraft first = TestDirectory.draft(ann, "Desk phone")
                .withInbound(InboundSettings.DEFAULT.withNumbers(number.id()).withInternalNumbers("101"));
        CreatedSipAccount holder = directory.sipAccounts().create(account, first, AUTHOR);

        Conflict phone = catchThrowableOfType(
                Conflict.class,
                () -> directory
                        .sipAccounts()
                        .create(
                                account,
                                TestDirectory.draft(ann, "Other")
                                        .withInbound(InboundSettings.DEFAULT.withNumbers(number.id())),
                                AUTHOR));
        Conflict internal = catchThrowableOfType(
                Conflict.class,
                () -> directory
                        .sipAccounts()
                        .create(
                                account,
                                TestDirectory.draft(ann, "Other")
                                        .withInbound(InboundSettings.DEFAULT.withInternalNumbers("101")),
                                AUTHOR));

        assertThat(phone.field()).isEqualTo("numbers");
        assertThat(phone.holder())
                .contains(new Holder(
                        "sipAccount",
                        holder.account().id(),
                        "Ann Smith (Desk phone)",
                        Optional.of(new Holder.Owner(ann.id(), "Ann Smith"))));
        assertThat(phone).hasMessageContaining(number.number()).hasMessageContaining("Ann Smith (Desk phone)");
        assertThat(internal.field()).isEqualTo("internalNumbers");
        assertThat(internal).hasMessageContaining("101");
        assertThat(directory.sipAccounts().list(account, PageRequest.FIRST).total())
                .isEqualTo(1);
    }

    @Test
    void ofFiftyWhoReachForANumberOneWinsAndTheOthersLearnWhoHasIt() throws Exception {
        PhoneNumber number = TestDirectory.newPhoneNumber(directory, account);
        List<UUID> contenders = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            contenders.add(directory
                    .sipAccounts()
                    .create(account, TestDirectory.draft(ann, "Phone " + i), AUTHOR)
                    .account()
                    .id());
        }
        List<Callable<Optional<Conflict>>> races = contenders.stream()
                .<Callable<Optional<Conflict>>>map(id -> () -> bind(id, number))
                .toList();

        List<Optional<Conflict>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            for (Future<Optional<Conflict>> race : threads.invokeAll(races)) {
                results.add(race.get());
            }
        }

        Holder winner =
                directory.phoneNumbers().get(account, number.id()).holder().orElseThrow();
        assertThat(results.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(contenders.get(results.indexOf(Optional.empty()))).isEqualTo(winner.id());
        assertThat(results.stream().flatMap(Optional::stream))
                .hasSize(49)
                .allSatisfy(conflict -> assertThat(conflict.holder()).contains(winner));
    }

    private Optional<Conflict> bind(UUID id, PhoneNumber number) {
        SipAccount current = directory.sipAccounts().get(account, id);
        try {
            directory
                    .sipAccounts()
                    .update(
                            account,
                            id,
                            SipAccountDraft.of(current)
                                    .withInbound(current.inbound().withNumbers(number.id())),
                            OptionalLong.of(current.version()),
                            AUTHOR);
            return Optional.empty();
        } catch (Conflict conflict) {
            return Optional.of(conflict);
        }
    }

    @Test
    void externalCallsNeedACallerId() {
        SipAccountDraft draft = TestDirectory.draft(ann, "Desk").withOutbound(OutboundSettings.external());

        assertThat(problemsOf(draft))
                .extracting(FieldProblem::field, FieldProblem::rule)
                .containsExactly(tuple("callerIdNumbers", "required"));
    }

    @Test
    void everyBrokenRuleIsTold() {
        SipAccountDraft draft = new SipAccountDraft(
                ann.id(),
                " ",
                new InboundSettings(
                        List.of(),
                        List.of("12345", "999"),
                        UnavailablePolicy.always(new UnavailableAction.ToInternalNumber("1x")),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofSeconds(4)),
                OutboundSettings.external().withCallerIdName(Optional.of("x".repeat(61))));

        assertThat(problemsOf(draft))
                .extracting(FieldProblem::field)
                .containsExactly(
                        "name",
                        "internalNumbers",
                        "internalNumbers",
                        "ringSeconds",
                        "whenUnavailableInternalNumber",
                        "callerIdNumbers",
                        "callerIdName");
        assertThat(problemsOf(draft))
                .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1a", "+1", "１２", "112", "999", "911", "1 0", "-1"})
    void numbersThatAreNoInternalNumbersAreRefused(String number) {
        SipAccountDraft draft =
                TestDirectory.draft(ann, "Desk").withInbound(InboundSettings.DEFAULT.withInternalNumbers(number));

        assertThat(problemsOf(draft)).extracting(FieldProblem::field).containsExactly("internalNumbers");
    }

    private List<FieldProblem> problemsOf(SipAccountDraft draft) {
        return catchThrowableOfType(
                        InvalidFields.class, () -> directory.sipAccounts().create(account, draft, AUTHOR))
                .problems();
    }

    @Test
    void nothingOfAnotherAccountIsSeenOrUsed() {
        AccountId other = TestDirectory.newAccount();
        PhoneNumber foreign = TestDirectory.newPhoneNumber(directory, other);
        User foreigner = TestDirectory.newUser(directory, other, "Zoe", "Other");
        UUID id = directory
                .sipAccounts()
                .create(account, TestDirectory.draft(ann, "Desk"), AUTHOR)
                .account()
                .id();

        assertThatThrownBy(() -> directory.sipAccounts().get(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> directory.sipAccounts().credentials(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> directory.sipAccounts().delete(other, id, AUTHOR))
                .isInstanceOf(NotFound.class);
        assertThat(problemsOf(TestDirectory.draft(foreigner, "Desk")))
                .extracting(FieldProblem::field)
                .containsExactly("userId");
        assertThat(problemsOf(TestDirectory.draft(ann, "Desk")
                        .withInbound(InboundSettings.DEFAULT.withNumbers(foreign.id()))))
                .extracting(FieldProblem::field)
                .containsExactly("numbers");
        assertThat(problemsOf(TestDirectory.draft(ann, "Desk").withOutbound(OutboundSettings.external(foreign.id()))))
                .extracting(FieldProblem::field)
                .containsExactly("callerIdNumbers");
    }

    @Test
    void anEditOnAnOldVersionIsRefused() {
        SipAccount created = directory
                .sipAccounts()
                .create(account, TestDirectory.draft(ann, "Desk"), AUTHOR)
                .account();
        SipAccountDraft change = TestDirectory.draft(ann, "Kitchen");
        directory.sipAccounts().update(account, created.id(), change, OptionalLong.of(created.version()), AUTHOR);

        assertThatThrownBy(() -> directory
                        .sipAccounts()
                        .update(account, created.id(), change, OptionalLong.of(created.version()), AUTHOR))
                .isInstanceOf(Stale.class);
    }

    @Test
    void deletingTheUserFreesItsNumbersAfterShowingThem() {
        PhoneNumber number = TestDirectory.newPhoneNumber(directory, account);
        SipAccount created = directory
                .sipAccounts()
                .create(
                        account,
                        TestDirectory.draft(ann, "Desk")
                                .withInbound(InboundSettings.DEFAULT
                                        .withNumbers(number.id())
                                        .withInternalNumbers("101"))
                                .withOutbound(OutboundSettings.external(number.id())),
                        AUTHOR)
                .account();

        assertThat(directory.users().relations(account, ann.id()))
                .extracting(Relation::kind, Relation::name)
                .containsExactly(
                        tuple("sipAccount", "Desk"),
                        tuple("phoneNumber", number.number()),
                        tuple("internalNumber", "101"));

        directory.users().delete(account, ann.id(), AUTHOR);

        assertThatThrownBy(() -> directory.sipAccounts().get(account, created.id()))
                .isInstanceOf(NotFound.class);
        assertThat(directory.phoneNumbers().get(account, number.id()).holder()).isEmpty();
        assertThat(directory.internalNumbers().list(account, PageRequest.FIRST).items())
                .extracting(InternalNumber::holder)
                .containsExactly(Optional.empty());
    }
}
