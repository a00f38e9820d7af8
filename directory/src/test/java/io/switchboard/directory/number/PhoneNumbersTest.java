package io.switchboard.directory.number;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.FieldProblem;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotAllowed;
import io.switchboard.directory.user.User;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

    private final Directory directory = TestDirectory.shared();
    private final AccountId account = TestDirectory.newAccount();

    @ParameterizedTest
    @CsvSource({
        "+12025550101, 12025550101",
        "0012025550101, 12025550101",
        "01112025550101, 12025550101",
        "123456, 7 to 15 digits",
        "1234567890123456, 7 to 15 digits",
        "02025550101, 7 to 15 digits",
        "1202555CALL, 7 to 15 digits",
        "'', missing"
    })
    void numbersThatAreNoE164DigitsAreRefusedWithTheWayOut(String number, String wayOut) {
        InvalidFields refused = catchThrowableOfType(
                InvalidFields.class,
                () -> directory.phoneNumbers().create(account, PhoneNumberDraft.of(number), AUTHOR));
        assertThat(refused.problems()).extracting(FieldProblem::field).containsExactly("number");
        assertThat(refused).hasMessageContaining(wayOut);
    }

    @Test
    void aNumberKnowsItsCountryAndIsOnTheServerOnce() {
        PhoneNumber created =
                directory.phoneNumbers().create(account, PhoneNumberDraft.of("44 (20) 7946-0018"), AUTHOR);
        assertThat(created.number()).isEqualTo("442079460018");
        assertThat(created.country()).contains("GB");

        Conflict conflict = catchThrowableOfType(
                Conflict.class,
                () -> directory
                        .phoneNumbers()
                        .create(TestDirectory.newAccount(), PhoneNumberDraft.of("442079460018"), AUTHOR));
        assertThat(conflict.holder()).isEmpty();
        assertThatThrownBy(() -> directory
                        .phoneNumbers()
                        .update(
                                account,
                                created.id(),
                                PhoneNumberDraft.of("442079460019"),
                                OptionalLong.empty(),
                                AUTHOR))
                .isInstanceOf(InvalidFields.class);
        directory.phoneNumbers().delete(account, created.id(), AUTHOR);
        assertThat(directory.byPhoneNumber("442079460018")).isEmpty();
    }

    @Test
    void aCallerIdCannotBeDeleted() {
        PhoneNumber number = TestDirectory.newPhoneNumber(directory, account);
        User ann = TestDirectory.newUser(directory, account, "Ann", "Smith");
        directory
                .sipAccounts()
                .create(
                        account,
                        TestDirectory.draft(ann, "Desk").withOutbound(OutboundSettings.external(number.id())),
                        AUTHOR);

        assertThatThrownBy(() -> directory.phoneNumbers().delete(account, number.id(), AUTHOR))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("Ann Smith (Desk)");
        assertThat(directory.phoneNumbers().relations(account, number.id())).hasSize(1);
    }

    @Test
    void anInternalNumberIsThereOnceAndGoesFromItsHolder() {
        InternalNumber created = directory.internalNumbers().create(account, "0", AUTHOR);
        assertThat(created.holder()).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> directory.internalNumbers().create(account, "0", AUTHOR))
                .isInstanceOf(Conflict.class);
        directory.internalNumbers().delete(account, created.id(), AUTHOR);
        assertThat(directory.internalNumbers().create(account, "0", AUTHOR).number())
                .isEqualTo("0");
    }
}
