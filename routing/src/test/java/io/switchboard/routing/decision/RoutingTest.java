package io.switchboard.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.directory.contactmethod.UnavailableReason;
import io.switchboard.directory.history.Direction;
import io.switchboard.directory.view.AccountView;
import io.switchboard.directory.view.SipAccountView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {

    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

    private final AccountView account = Accounts.account();

    @ParameterizedTest
    @ValueSource(strings = {"12025550101", "+12025550101", "0012025550101", "01112025550101", "+1 (202) 555-0101"})
    void aCarriersCallRingsTheContactMethodOfTheNumberHoweverItIsWritten(String dialled) {
        assertThat(outside("+447700900123", dialled)).isInstanceOfSatisfying(RoutingDecision.Reach.class, ring -> {
            assertThat(ring.direction()).isEqualTo(Direction.INBOUND);
            assertThat(ring.first().contactMethod()).isEqualTo(Accounts.ANA);
            assertThat(ring.number()).contains(Accounts.ANAS);
            assertThat(ring.parties().caller().number()).contains("447700900123");
            assertThat(ring.parties().calledNumber()).isEqualTo("12025550101");
            assertThat(ring.parties().calledName()).contains("Ana Silva");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "12025559999, UNKNOWN_NUMBER, 404, 12025559999 is not a number of this account.",
        "12025550103, NUMBER_DISABLED, 403, 12025550103 is disabled.",
        "12025550102, NOT_CONFIGURED, 404, 12025550102 is not configured: no contact method is bound to it.",
        "101, UNKNOWN_NUMBER, 404, 'The carrier sent \"101\", which is not a phone number.'",
        "ana, UNKNOWN_NUMBER, 404, 'The carrier sent \"ana\", which is not a phone number.'",
    })
    void aCarriersCallIsRefused(String dialled, Refusal refusal, int status, String reason) {
        assertRefused(outside("447700900123", dialled), Direction.INBOUND, refusal, status, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "ana, 102, bea, 110, internal caller ID wins over the first internal number",
        "bea, 101, ana, 102, first internal number where none is chosen",
        "carl, 110, ana, carl, what can be called back where there is no internal number",
        "bea, ana, ana, 102, a colleague's user name",
        "ana, +12025550104, bea, 110, a number of the account stays inside",
        "bea, 12025550101, ana, 102, also without the right to call outside",
    })
    void aColleagueRings(String caller, String dialled, String callee, String shown, String because) {
        assertThat(inside(caller, dialled)).as(because).isInstanceOfSatisfying(RoutingDecision.Reach.class, ring -> {
            assertThat(ring.direction()).isEqualTo(Direction.INTERNAL);
            assertThat(ring.first().contactMethod()).isEqualTo(view(callee));
            assertThat(ring.parties().caller().number()).contains(shown);
            assertThat(ring.parties().caller().name()).contains(view(caller).ownerName());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ana, 200, INTERNAL, UNKNOWN_INTERNAL_NUMBER, 404, There is no internal number 200.",
        "ana, 911, OUTBOUND, EMERGENCY_NOT_ROUTED, 403, '911 is an emergency number, and no route for emergency calls is set up.'",
        "ana, 112, OUTBOUND, EMERGENCY_NOT_ROUTED, 403, '112 is an emergency number, and no route for emergency calls is set up.'",
        "bea, 447700900123, OUTBOUND, EXTERNAL_CALLS_NOT_ENABLED, 403, External outbound calls are not enabled for Bea Costa's SIP account.",
        "carl, 447700900123, OUTBOUND, NO_CALLER_ID, 403, Carl Berg's SIP account has no caller ID for external calls.",
        "ana, 12025550102, INTERNAL, NOT_CONFIGURED, 404, 12025550102 is not configured: no contact method is bound to it.",
        "ana, 12025550103, INTERNAL, NUMBER_DISABLED, 403, 12025550103 is disabled.",
        "gone, 102, INTERNAL, CALLER_UNKNOWN, 403, The calling SIP account does not exist any more.",
    })
    void aSipAccountsCallIsRefused(
            String caller, String dialled, Direction direction, Refusal refusal, int status, String reason) {
        assertRefused(inside(caller, dialled), direction, refusal, status, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "123456", "0123456789", "1234567890123456", "*43", "nobody", "+", "12a4567"})
    void whatIsNoNumberIsRefused(String dialled) {
        assertThat(inside("ana", dialled))
                .isInstanceOfSatisfying(
                        RoutingDecision.Refuse.class,
                        refuse -> assertThat(refuse.refusal()).isEqualTo(Refusal.NOT_A_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"447700900123", "+447700900123", "00447700900123", "011447700900123", "+44 7700 900-123"})
    void aPublicNumberGoesOutByTheTrunksInOrderWithTheCallerId(String dialled) {
        assertThat(inside("ana", dialled)).isInstanceOfSatisfying(RoutingDecision.DialOut.class, out -> {
            assertThat(out.number()).isEqualTo("447700900123");
            PresentedCaller shown = new PresentedCaller(Optional.empty(), Optional.of("12025550101"));
            assertThat(out.trunks())
                    .containsExactly(
                            new TrunkChoice(Accounts.FIRST, shown, Optional.empty()),
                            new TrunkChoice(Accounts.SECOND, shown, Optional.empty()));
            assertThat(out.parties().caller().readable()).isEqualTo("Ana Silva (12025550101)");
        });
    }

    @Test
    void aPublicNumberIsRefusedWithoutATrunk() {
        RoutingDecision decision = Routing.decide(
                Accounts.account("US", List.of()),
                new CallFacts(new CallFacts.Caller.OwnSipAccount("ana"), "447700900123"),
                AT);
        assertRefused(
                decision,
                Direction.OUTBOUND,
                Refusal.NO_TRUNK,
                503,
                "No trunk is set up and enabled for calls to the outside.");
    }

    @Test
    void emergencyNumbersAreThoseOfTheAccountsCountry() {
        CallFacts facts = new CallFacts(new CallFacts.Caller.OwnSipAccount("ana"), "999");
        assertThat(Routing.decide(Accounts.account("GB", List.of()), facts, AT))
                .isInstanceOfSatisfying(
                        RoutingDecision.Refuse.class,
                        refuse -> assertThat(refuse.refusal()).isEqualTo(Refusal.EMERGENCY_NOT_ROUTED));
        assertThat(Routing.decide(Accounts.account("US", List.of()), facts, AT))
                .isInstanceOfSatisfying(
                        RoutingDecision.Refuse.class,
                        refuse -> assertThat(refuse.refusal()).isEqualTo(Refusal.UNKNOWN_INTERNAL_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "110", "12025550101", "ana"})
    void aCallToOneselfIsNoCallToAPhone(String dialled) {
        assertThat(inside("ana", dialled)).isInstanceOfSatisfying(RoutingDecision.Reach.class, itself -> {
            assertThat(itself.first().contactMethod()).isEqualTo(Accounts.ANA);
            assertThat(itself.first().way())
                    .isEqualTo(new Way.Unreachable(UnavailableReason.BUSY, "Ana Silva was on the phone."));
        });
    }

    @Test
    void aWithheldCallerStaysWithheld() {
        RoutingDecision decision = Routing.decide(
                account,
                new CallFacts(new CallFacts.Caller.Outside(Optional.empty(), Optional.empty()), "12025550101"),
                AT);
        assertThat(decision.parties().caller()).isEqualTo(PresentedCaller.WITHHELD);
    }

    private RoutingDecision inside(String username, String dialled) {
        return Routing.decide(account, new CallFacts(new CallFacts.Caller.OwnSipAccount(username), dialled), AT);
    }

    private RoutingDecision outside(String number, String dialled) {
        return Routing.decide(
                account,
                new CallFacts(new CallFacts.Caller.Outside(Optional.of(number), Optional.empty()), dialled),
                AT);
    }

    private SipAccountView view(String username) {
        return account.sipAccount(username).orElseThrow();
    }

    private static void assertRefused(
            RoutingDecision decision, Direction direction, Refusal refusal, int status, String reason) {
        assertThat(decision).isInstanceOfSatisfying(RoutingDecision.Refuse.class, refuse -> {
            assertThat(refuse.direction()).isEqualTo(direction);
            assertThat(refuse.refusal()).isEqualTo(refusal);
            assertThat(refuse.refusal().sipStatus()).isEqualTo(status);
            assertThat(refuse.reason()).isEqualTo(reason);
        });
    }
}
