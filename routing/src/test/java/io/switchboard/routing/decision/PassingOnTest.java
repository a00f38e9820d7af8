package io.switchboard.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.directory.account.Account;
import io.switchboard.directory.contactmethod.RecordingSettings;
import io.switchboard.directory.contactmethod.UnavailableAction;
import io.switchboard.directory.contactmethod.UnavailablePolicy;
import io.switchboard.directory.contactmethod.UnavailableReason;
import io.switchboard.directory.schedule.TimeRange;
import io.switchboard.directory.schedule.TimeSchedule;
import io.switchboard.directory.schedule.WeekdayHours;
import io.switchboard.directory.sipaccount.AdvancedSettings;
import io.switchboard.directory.user.ExternalCalls;
import io.switchboard.directory.view.AccountView;
import io.switchboard.directory.view.AppLineView;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.directory.view.InboundView;
import io.switchboard.directory.view.OutboundView;
import io.switchboard.directory.view.OwnerView;
import io.switchboard.directory.view.PhoneNumberView;
import io.switchboard.directory.view.PstnRouteView;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.directory.view.TrunkView;
import io.switchboard.directory.view.VoicemailDestination;
import io.switchboard.directory.view.VoicemailView;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of calls that a contact method does not take (specification sections 4.1, 18 Q10 and 21.5). */
class PassingOnTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** A Tuesday, 18:00 in Berlin. */
    private static final Instant EVENING = Instant.parse("2026-11-24T17:00:00Z");

    private static final TimeSchedule OFFICE_HOURS = new TimeSchedule(
            ZONE,
            List.of(
                    new WeekdayHours(DayOfWeek.TUESDAY, new TimeRange(8 * 60, 17 * 60)),
                    new WeekdayHours(DayOfWeek.WEDNESDAY, new TimeRange(8 * 60, 17 * 60))),
            List.of());

    private static final OutboundView INSIDE_ONLY =
            new OutboundView(false, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void aClosedTimeScheduleMakesItsOwnerUnavailableAndSaysUntilWhen() {
        ContactMethodView ana = phone(1, owner(Optional.of(OFFICE_HOURS)), always(UnavailableAction.VOICEMAIL));
        RoutingDecision.Reach reach = reach(account(ana), EVENING);
        assertThat(reach.first().way())
                .isEqualTo(new Way.Unreachable(
                        UnavailableReason.OUT_OF_HOURS,
                        "User 1's time schedule was closed until Wednesday 25 November, 08:00."));
    }

    @Test
    void anOpenTimeScheduleLetsThrough() {
        ContactMethodView ana = phone(1, owner(Optional.of(OFFICE_HOURS)), always(UnavailableAction.VOICEMAIL));
        RoutingDecision.Reach reach = reach(account(ana), EVENING.minus(Duration.ofHours(2)));
        assertThat(reach.first().way()).isInstanceOf(Way.RegisteredPhones.class);
    }

    @Test
    void whoIsNotActiveCannotBeReached() {
        OwnerView gone = new OwnerView(new UUID(2, 1), "User 1", false, ExternalCalls.EVERYWHERE, Optional.empty());
        RoutingDecision.Reach reach = reach(account(phone(1, gone, always(UnavailableAction.VOICEMAIL))), EVENING);
        assertThat(reach.first().way())
                .isEqualTo(
                        new Way.Unreachable(UnavailableReason.OFFLINE, "User 1 is not active and cannot be called."));
    }

    @Test
    void anAppLineIsOfflineWhileNoDeviceIsConnected() {
        ContactMethodView app = new AppLineView(
                inbound(1, owner(Optional.empty()), always(UnavailableAction.VOICEMAIL)),
                INSIDE_ONLY,
                RecordingSettings.OFF);
        assertThat(reach(account(app), EVENING).first().way())
                .isEqualTo(
                        new Way.Unreachable(UnavailableReason.OFFLINE, "User 1's app is not connected on any device."));
    }

    @ParameterizedTest
    @EnumSource(UnavailableReason.class)
    void aReasonWithAnActionOfItsOwnHasThatOne(UnavailableReason reason) {
        UnavailablePolicy policy = always(UnavailableAction.VOICEMAIL).with(reason, UnavailableAction.DO_NOTHING);
        AccountView account = account(phone(1, owner(Optional.empty()), policy));
        RoutingDecision.Reach reach = reach(account, EVENING);
        for (UnavailableReason any : UnavailableReason.values()) {
            assertThat(Routing.afterwards(account, reach, reach.first(), any))
                    .isEqualTo(any == reason ? new Afterwards.End() : new Afterwards.Voicemail());
        }
    }

    @Test
    void aChainIsFollowedFiveTimesAndThenCut() {
        List<ContactMethodView> methods = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            methods.add(phone(
                    number,
                    owner(Optional.empty()),
                    always(new UnavailableAction.ToInternalNumber("10" + (number + 1)))));
        }
        AccountView account = account(methods.toArray(ContactMethodView[]::new));
        RoutingDecision.Reach reach = reach(account, EVENING);
        Stage stage = reach.first();
        for (int passed = 1; passed <= 5; passed++) {
            stage = next(account, reach, stage);
            assertThat(stage.contactMethod()).isEqualTo(methods.get(passed));
        }
        assertThat(Routing.afterwards(account, reach, stage, UnavailableReason.BUSY))
                .isEqualTo(new Afterwards.Cut(
                        "It had been passed on 5 times and was not passed on to User 7 (Phone 7) any more."));
    }

    @Test
    void aCircleIsCutWhereItCloses() {
        ContactMethodView one = phone(1, owner(Optional.empty()), always(new UnavailableAction.ToContactMethod(id(2))));
        ContactMethodView two = phone(2, owner(Optional.empty()), always(new UnavailableAction.ToContactMethod(id(1))));
        AccountView account = account(one, two);
        RoutingDecision.Reach reach = reach(account, EVENING);
        Stage second = next(account, reach, reach.first());
        assertThat(Routing.afterwards(account, reach, second, UnavailableReason.NO_ANSWER))
                .isEqualTo(new Afterwards.Cut("It was not passed on to User 1 (Phone 1), where it had been before."));
    }

    @Test
    void whatIsGoneIsNotGoneOnTo() {
        ContactMethodView one = phone(
                1,
                owner(Optional.empty()),
                always(new UnavailableAction.ToContactMethod(id(9)))
                        .with(UnavailableReason.BUSY, new UnavailableAction.ToInternalNumber("109")));
        AccountView account = account(one);
        RoutingDecision.Reach reach = reach(account, EVENING);
        assertThat(Routing.afterwards(account, reach, reach.first(), UnavailableReason.OFFLINE))
                .isEqualTo(new Afterwards.Cut("The contact method it was to be passed on to does not exist any more."));
        assertThat(Routing.afterwards(account, reach, reach.first(), UnavailableReason.BUSY))
                .isEqualTo(new Afterwards.Cut(
                        "It was not passed on to internal number 109, to which no contact method is bound."));
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 12025550199, false",
        "OWN_COUNTRY, 12025550199, true",
        "OWN_COUNTRY, 14165550199, false",
        "OWN_COUNTRY, 447700900123, false",
        "EVERYWHERE, 447700900123, true",
    })
    void theOwnersRightBoundsCallsToTheOutside(ExternalCalls right, String number, boolean permitted) {
        assertThat(ExternalRights.permit(right, "US", number)).isEqualTo(permitted);
    }

    @Test
    void aPstnRouteShowsTheOriginalCallerOnlyThroughATrunkThatMay() {
        ContactMethodView route = new PstnRouteView(
                inbound(1, owner(Optional.empty()), always(UnavailableAction.DO_NOTHING)),
                "447700900999",
                false,
                false);
        AccountView account = account(route);
        RoutingDecision.Reach reach = (RoutingDecision.Reach) Routing.decide(
                account,
                new CallFacts(
                        new CallFacts.Caller.Outside(Optional.of("33140000000"), Optional.of("Zoe")), "12025550101"),
                EVENING);
        PresentedCaller zoe = new PresentedCaller(Optional.of("Zoe"), Optional.of("33140000000"));
        PresentedCaller instead = new PresentedCaller(Optional.of("Zoe"), Optional.of("12025550101"));
        assertThat(reach.first().way())
                .isEqualTo(new Way.ThroughTrunks(
                        "447700900999",
                        List.of(
                                new TrunkChoice(Accounts.FIRST, instead, Optional.empty()),
                                new TrunkChoice(Accounts.OPEN, zoe, Optional.of("12025550101")))));
    }

    @Test
    void aPstnRouteToANumberOfTheAccountIsNotDialled() {
        ContactMethodView route = new PstnRouteView(
                inbound(1, owner(Optional.empty()), always(UnavailableAction.DO_NOTHING)), "12025550101", false, false);
        assertThat(reach(account(route), EVENING).first().way())
                .isEqualTo(
                        new Way.Unreachable(
                                UnavailableReason.OFFLINE,
                                "User 1's PSTN route leads to 12025550101, a number of this account: the call would come back."));
    }

    private static Stage next(AccountView account, RoutingDecision.Reach reach, Stage stage) {
        return ((Afterwards.Next) Routing.afterwards(account, reach, stage, UnavailableReason.BUSY)).stage();
    }

    private static RoutingDecision.Reach reach(AccountView account, Instant at) {
        CallFacts facts = new CallFacts(
                new CallFacts.Caller.Outside(Optional.of("33140000000"), Optional.empty()), "12025550101");
        return (RoutingDecision.Reach) Routing.decide(account, facts, at);
    }

    /** The first contact method has the number 12025550101, each one the internal number 100 plus its own. */
    private static AccountView account(ContactMethodView... methods) {
        return AccountView.of(
                new Account(Accounts.ID, "Example", "US", ZONE, Instant.EPOCH, 1),
                List.of(methods),
                List.of(new PhoneNumberView(
                        new UUID(3, 1), "12025550101", true, Optional.empty(), Optional.of(methods[0]))),
                List.of(new TrunkView(Accounts.ID, Accounts.FIRST), new TrunkView(Accounts.ID, Accounts.OPEN)));
    }

    private static OwnerView owner(Optional<TimeSchedule> schedule) {
        return new OwnerView(new UUID(2, 1), "", true, ExternalCalls.EVERYWHERE, schedule);
    }

    private static SipAccountView phone(int number, OwnerView owner, UnavailablePolicy policy) {
        return new SipAccountView(
                inbound(number, owner, policy),
                "phone" + number,
                INSIDE_ONLY,
                RecordingSettings.OFF,
                Optional.empty(),
                AdvancedSettings.DEFAULT,
                false);
    }

    private static InboundView inbound(int number, OwnerView owner, UnavailablePolicy policy) {
        return new InboundView(
                id(number),
                Accounts.ID,
                new OwnerView(
                        owner.id(), "User " + number, owner.active(), owner.externalCalls(), owner.timeSchedule()),
                "Phone " + number,
                List.of(),
                List.of("10" + number),
                policy,
                new VoicemailView(Optional.empty(), new VoicemailDestination.ByMail(List.of("user@example.com"))),
                Duration.ofSeconds(20));
    }

    private static UUID id(int number) {
        return new UUID(1, number);
    }

    private static UnavailablePolicy always(UnavailableAction action) {
        return UnavailablePolicy.always(action);
    }
}
