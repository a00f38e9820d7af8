package io.switchboard.routing.decision;

import io.switchboard.directory.history.Direction;
import io.switchboard.directory.view.AccountView;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.directory.view.PhoneNumberView;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.directory.view.TrunkView;
import java.util.Optional;

/** Decides what happens to a call (specification section 11). Pure: the same question always has the same answer. */
public final class Routing {

    private Routing() {}

    /** The decision for a call of, or to, this account as it is now. */
    public static RoutingDecision decide(AccountView account, CallFacts facts) {
        return switch (facts.caller()) {
            case CallFacts.Caller.OwnSipAccount(String username) ->
                account.sipAccount(username)
                        .map(caller -> fromInside(account, caller, facts.dialled()))
                        .orElseGet(() -> callerUnknown(username, facts.dialled()));
            case CallFacts.Caller.Outside outside -> fromOutside(account, outside, facts.dialled());
        };
    }

    private static RoutingDecision fromOutside(AccountView account, CallFacts.Caller.Outside outside, String dialled) {
        PresentedCaller caller =
                new PresentedCaller(outside.name(), outside.number().map(number -> switch (DialledNumber.read(number)) {
                    case DialledNumber.Public(String digits) -> digits;
                    case DialledNumber.Internal(String digits) -> digits;
                    case DialledNumber.Other(String text) -> text;
                }));
        if (DialledNumber.read(dialled) instanceof DialledNumber.Public(String digits)) {
            CallParties parties = new CallParties(caller, digits, Optional.empty());
            return account.phoneNumber(digits)
                    .map(number -> toPhoneNumber(Direction.INBOUND, parties, number))
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

    private static RoutingDecision fromInside(AccountView account, SipAccountView caller, String dialled) {
        PresentedCaller inside = presentedInside(caller);
        return switch (DialledNumber.read(dialled)) {
            case DialledNumber.Internal(String digits) -> toInternalNumber(account, caller, inside, digits);
            case DialledNumber.Public(String digits) ->
                account.phoneNumber(digits)
                        .map(own -> toOwnPhoneNumber(caller, inside, own))
                        .orElseGet(() -> toOutside(account, caller, digits));
            case DialledNumber.Other(String text) ->
                account.sipAccount(text)
                        .map(callee -> toColleague(
                                caller,
                                new CallParties(inside, text, Optional.of(callee.ownerName())),
                                callee,
                                Optional.empty()))
                        .orElseGet(
                                () -> refuse(
                                        Direction.INTERNAL,
                                        new CallParties(inside, text, Optional.empty()),
                                        Refusal.NOT_A_NUMBER,
                                        "\"" + text
                                                + "\" cannot be called: dial an internal number, or a whole number with its country code."));
        };
    }

    private static RoutingDecision toInternalNumber(
            AccountView account, SipAccountView caller, PresentedCaller inside, String digits) {
        Optional<ContactMethodView> callee = account.internalNumber(digits);
        if (callee.isPresent()) {
            CallParties parties =
                    new CallParties(inside, digits, Optional.of(callee.get().ownerName()));
            return toColleague(caller, parties, callee.get(), Optional.empty());
        }
        CallParties parties = new CallParties(inside, digits, Optional.empty());
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

    /** Inside the account, whatever the way round by its public number would have cost. */
    private static RoutingDecision toOwnPhoneNumber(
            SipAccountView caller, PresentedCaller inside, PhoneNumberView number) {
        CallParties parties = new CallParties(inside, number.number(), Optional.empty());
        RoutingDecision decision = toPhoneNumber(Direction.INTERNAL, parties, number);
        return decision instanceof RoutingDecision.RingContactMethod ring
                ? toColleague(caller, ring.parties(), ring.contactMethod(), Optional.of(number))
                : decision;
    }

    private static RoutingDecision toColleague(
            SipAccountView caller, CallParties parties, ContactMethodView callee, Optional<PhoneNumberView> number) {
        return callee.id().equals(caller.id())
                ? new RoutingDecision.CallsItself(parties, callee)
                : new RoutingDecision.RingContactMethod(Direction.INTERNAL, parties, callee, number);
    }

    private static RoutingDecision toPhoneNumber(Direction direction, CallParties parties, PhoneNumberView number) {
        if (!number.enabled()) {
            return refuse(direction, parties, Refusal.NUMBER_DISABLED, number.number() + " is disabled.");
        }
        return number.contactMethod()
                .<RoutingDecision>map(callee -> new RoutingDecision.RingContactMethod(
                        direction,
                        new CallParties(parties.caller(), parties.calledNumber(), Optional.of(callee.ownerName())),
                        callee,
                        Optional.of(number)))
                .orElseGet(() -> refuse(
                        direction,
                        parties,
                        Refusal.NOT_CONFIGURED,
                        number.number() + " is not configured: no contact method is bound to it."));
    }

    private static RoutingDecision toOutside(AccountView account, SipAccountView caller, String digits) {
        CallParties parties = new CallParties(
                new PresentedCaller(
                        Optional.of(caller.ownerName()), caller.outbound().usualCallerId()),
                digits,
                Optional.empty());
        if (!caller.outbound().externalCallsEnabled()) {
            return refuse(
                    Direction.OUTBOUND,
                    parties,
                    Refusal.EXTERNAL_CALLS_NOT_ENABLED,
                    "External outbound calls are not enabled for " + caller.ownerName() + "'s SIP account.");
        }
        if (caller.outbound().usualCallerId().isEmpty()) {
            return refuse(
                    Direction.OUTBOUND,
                    parties,
                    Refusal.NO_CALLER_ID,
                    caller.ownerName() + "'s SIP account has no caller ID for external calls.");
        }
        if (account.trunks().isEmpty()) {
            return refuse(
                    Direction.OUTBOUND,
                    parties,
                    Refusal.NO_TRUNK,
                    "No trunk is set up and enabled for calls to the outside.");
        }
        return new RoutingDecision.DialOut(
                parties,
                digits,
                new PresentedCaller(
                        caller.outbound().callerIdName(), caller.outbound().usualCallerId()),
                account.trunks().stream().map(TrunkView::trunk).toList());
    }

    private static RoutingDecision callerUnknown(String username, String dialled) {
        return refuse(
                Direction.INTERNAL,
                new CallParties(
                        new PresentedCaller(Optional.empty(), Optional.of(username)), dialled, Optional.empty()),
                Refusal.CALLER_UNKNOWN,
                "The calling SIP account does not exist any more.");
    }

    /** Internal caller ID, else the first internal number, else the user's name with what can be called back. */
    private static PresentedCaller presentedInside(SipAccountView caller) {
        return new PresentedCaller(
                Optional.of(caller.ownerName()),
                caller.outbound()
                        .internalCallerId()
                        .or(() -> caller.internalNumbers().stream().findFirst())
                        .or(() -> Optional.of(caller.username())));
    }

    private static RoutingDecision refuse(Direction direction, CallParties parties, Refusal refusal, String reason) {
        return new RoutingDecision.Refuse(direction, parties, refusal, reason);
    }
}
