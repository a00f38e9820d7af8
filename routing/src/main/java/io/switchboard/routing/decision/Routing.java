package io.switchboard.routing.decision;

import io.switchboard.directory.contactmethod.UnavailableAction;
import io.switchboard.directory.contactmethod.UnavailableReason;
import io.switchboard.directory.history.Direction;
import io.switchboard.directory.view.AccountView;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.directory.view.PhoneNumberView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides what happens to a call (specification section 11). Pure: the same question always has the same answer, whether
 * a call asks it or somebody who wants to know who would ring.
 */
public final class Routing {

    private Routing() {}

    /** The decision for a call of, or to, this account as it is now, by time schedules at that instant. */
    public static RoutingDecision decide(AccountView account, CallFacts facts, Instant at) {
        return switch (facts.caller()) {
            case CallFacts.Caller.OwnSipAccount(String username) ->
                account.sipAccount(username)
                        .flatMap(CallingLine::of)
                        .map(line -> new InsideRouting(account, line, at).decide(facts.dialled()))
                        .orElseGet(() -> callerUnknown(username, facts.dialled()));
            case CallFacts.Caller.Colleague() -> fromColleague(account, facts.dialled(), at);
            case CallFacts.Caller.Outside outside -> fromOutside(account, outside, facts.dialled(), at);
        };
    }

    /** What becomes of a decided call that a contact method on its way did not take. */
    public static Afterwards afterwards(
            AccountView account, RoutingDecision.Reach decision, Stage stage, UnavailableReason reason) {
        return switch (stage.contactMethod().whenUnavailable().actionFor(reason)) {
            case UnavailableAction.DoNothing() -> new Afterwards.End();
            case UnavailableAction.Voicemail() -> new Afterwards.Voicemail();
            case UnavailableAction.ToContactMethod(UUID id) ->
                account.contactMethod(id)
                        .map(next -> Stages.of(account, decision).onward(stage, next))
                        .orElseGet(() -> new Afterwards.Cut(
                                "The contact method it was to be passed on to does not exist any more."));
            case UnavailableAction.ToInternalNumber(String digits) ->
                account.internalNumber(digits)
                        .map(next -> Stages.of(account, decision).onward(stage, next))
                        .orElseGet(() -> new Afterwards.Cut("It was not passed on to internal number " + digits
                                + ", to which no contact method is bound."));
        };
    }

    private static RoutingDecision fromOutside(
            AccountView account, CallFacts.Caller.Outside outside, String dialled, Instant at) {
        PresentedCaller caller =
                new PresentedCaller(outside.name(), outside.number().map(number -> switch (DialledNumber.read(number)) {
                    case DialledNumber.Public(String digits) -> digits;
                    case DialledNumber.Internal(String digits) -> digits;
                    case DialledNumber.Other(String text) -> text;
                }));
        if (DialledNumber.read(dialled) instanceof DialledNumber.Public(String digits)) {
            CallParties parties = new CallParties(caller, digits, Optional.empty());
            return account.phoneNumber(digits)
                    .map(number -> toPhoneNumber(account, Direction.INBOUND, parties, number, Optional.empty(), at))
                    .orElseGet(() -> refuse(
                            Direction.INBOUND,
                            parties,
                            Refusal.UNKNOWN_NUMBER,
                            digits + " is not a number of this account."));
        }
        return refuse(
                Direction.INBOUND,
                new CallParties(caller, dialled, Optional.empty()),
                Refusal.UNKNOWN_NUMBER,
                "The carrier sent \"" + dialled + "\", which is not a phone number.");
    }

    private static RoutingDecision fromColleague(AccountView account, String dialled, Instant at) {
        PresentedCaller somebody = new PresentedCaller(Optional.of("a colleague"), Optional.empty());
        CallParties parties = new CallParties(somebody, dialled, Optional.empty());
        return switch (DialledNumber.read(dialled)) {
            case DialledNumber.Internal(String digits) ->
                toInternalNumber(account, parties, digits, Optional.empty(), at);
            case DialledNumber.Public(String digits) ->
                account.phoneNumber(digits)
                        .map(number ->
                                toPhoneNumber(account, Direction.INTERNAL, parties, number, Optional.empty(), at))
                        .orElseGet(() -> notANumberOfOurs(parties));
            case DialledNumber.Other _ -> notANumberOfOurs(parties);
        };
    }

    private static RoutingDecision notANumberOfOurs(CallParties parties) {
        return refuse(
                Direction.INTERNAL,
                parties,
                Refusal.UNKNOWN_NUMBER,
                parties.calledNumber() + " is not a number of this account.");
    }

    static RoutingDecision toInternalNumber(
            AccountView account, CallParties parties, String digits, Optional<CallingLine> by, Instant at) {
        Optional<ContactMethodView> callee = account.internalNumber(digits);
        if (callee.isPresent()) {
            return reach(account, Direction.INTERNAL, parties, callee.get(), Optional.empty(), by, at);
        }
        if (EmergencyNumbers.isEmergency(digits, account.account().country())) {
            return refuse(
                    Direction.OUTBOUND,
                    parties,
                    Refusal.EMERGENCY_NOT_ROUTED,
                    digits + " is an emergency number, and no route for emergency calls is set up.");
        }
        return refuse(
                Direction.INTERNAL,
                parties,
                Refusal.UNKNOWN_INTERNAL_NUMBER,
                "There is no internal number " + digits + ".");
    }

    static RoutingDecision toPhoneNumber(
            AccountView account,
            Direction direction,
            CallParties parties,
            PhoneNumberView number,
            Optional<CallingLine> by,
            Instant at) {
        if (!number.enabled()) {
            return refuse(direction, parties, Refusal.NUMBER_DISABLED, number.number() + " is disabled.");
        }
        return number.contactMethod()
                .map(callee -> reach(account, direction, parties, callee, Optional.of(number), by, at))
                .orElseGet(() -> refuse(
                        direction,
                        parties,
                        Refusal.NOT_CONFIGURED,
                        number.number() + " is not configured: no contact method is bound to it."));
    }

    static RoutingDecision reach(
            AccountView account,
            Direction direction,
            CallParties parties,
            ContactMethodView callee,
            Optional<PhoneNumberView> number,
            Optional<CallingLine> by,
            Instant at) {
        Stages stages = new Stages(account, parties.caller(), number, by, at);
        CallParties named = new CallParties(parties.caller(), parties.calledNumber(), Optional.of(callee.ownerName()));
        return new RoutingDecision.Reach(direction, named, stages.first(callee), number, by, at);
    }

    private static RoutingDecision callerUnknown(String username, String dialled) {
        return refuse(
                Direction.INTERNAL,
                new CallParties(
                        new PresentedCaller(Optional.empty(), Optional.of(username)), dialled, Optional.empty()),
                Refusal.CALLER_UNKNOWN,
                "The calling SIP account does not exist any more.");
    }

    static RoutingDecision refuse(Direction direction, CallParties parties, Refusal refusal, String reason) {
        return new RoutingDecision.Refuse(direction, parties, refusal, reason);
    }
}
