package io.switchboard.directory.pstnroute;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.number.PhoneNumber;
import io.switchboard.directory.problem.FieldProblem;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.user.User;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PstnRoutesTest {

    private final Directory directory = TestDirectory.shared();
    private final AccountId account = TestDirectory.newAccount();
    private final User ann = TestDirectory.newUser(directory, account, "Ann", "Smith");

    private PstnRoute create(String destination) {
        return directory.pstnRoutes().create(account, PstnRouteDraft.of(ann.id(), "Mobile", destination), AUTHOR);
    }

    @ParameterizedTest
    @CsvSource({
        "44405551212, 44405551212",
        "12125551212, 12125551212",
        "16128884432, 16128884432",
        "1 (212) 555-1212, 12125551212",
        "1.212.555.1212, 12125551212"
    })
    void numbersOfThePageAreTakenAsTheyAre(String typed, String kept) {
        assertThat(create(typed).destination()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"+12125551212, 12125551212", "0044405551212, 44405551212", "01112125551212, 12125551212"})
    void aPrefixIsRefusedWithTheCorrectedNumber(String typed, String corrected) {
        FieldProblem problem = problem(typed);

        assertThat(problem.field()).isEqualTo("destination");
        assertThat(problem.rule()).isEqualTo("e164");
        assertThat(problem.message()).contains("No + symbol, 011, or 00 prefix");
        assertThat(problem.suggestion()).contains(corrected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "123456",
                "1234567890123456",
                "0212555",
                "12125551212x",
                "１２１２５５５１２１２",
                "1212\u202E5551212",
                "sip:1@example.com",
                "☎12125551212"
            })
    void whatIsNoNumberIsRefused(String typed) {
        FieldProblem problem = problem(typed);

        assertThat(problem.field()).isEqualTo("destination");
        assertThat(problem.suggestion()).isEmpty();
    }

    private FieldProblem problem(String typed) {
        return catchThrowableOfType(InvalidFields.class, () -> create(typed))
                .problems()
                .getFirst();
    }

    @Test
    void aNumberingPlanAndAnOwnNumberOnlyWarn() {
        PhoneNumber own = TestDirectory.newPhoneNumber(directory, account);

        assertThat(create("12125551212").destinationWarning()).isEmpty();
        assertThat(create("1234567").destinationWarning()).get().asString().contains("1234567");
        assertThat(create(own.number()).destinationWarning()).get().asString().contains("own numbers");
    }

    @Test
    void switchesAndDestinationAreChanged() {
        PstnRoute route = create("12125551212");

        PstnRoute changed = directory
                .pstnRoutes()
                .update(
                        account,
                        route.id(),
                        PstnRouteDraft.of(route).withDestination("44405551212").withSwitches(true, true),
                        OptionalLong.of(route.version()),
                        AUTHOR);

        assertThat(changed.destination()).isEqualTo("44405551212");
        assertThat(changed.allowCallTransfer()).isTrue();
        assertThat(changed.acceptPrompt()).isTrue();
        assertThat(changed.version()).isEqualTo(route.version() + 1);
    }
}
