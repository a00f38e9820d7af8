package io.switchboard.routing.decision;

import static io.switchboard.routing.decision.Routing.refuse;

import io.switchboard.directory.history.Direction;
import io.switchboard.directory.user.ExternalCalls;
import io.switchboard.directory.view.AccountView;
import io.switchboard.directory.view.OwnerView;
import io.switchboard.directory.view.TrunkView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides for calls that a line of the account makes (specification sections 11.3 and 11.4). */
record InsideRouting(AccountView account, CallingLine line, Instant at) {

    RoutingDecision decide(String dialled) {
        PresentedCaller inside = line.presentedInside();
        if (!line.contactMethod().owner().active()) {
            return refuse(
                    Direction.INTERNAL,
                    new CallParties(inside, dialled, Optional.empty()),
                    Refusal.CALLER_INACTIVE,
                    line.ownerName() + " is not active and cannot call.");
        }
        return switch (DialledNumber.read(dialled)) {
            case DialledNumber.Internal(String digits) ->
                Routing.toInternalNumber(
                        account, new CallParties(inside, digits, Optional.empty()), digits, Optional.of(line), at);
            case DialledNumber.Public(String digits) ->
                // Inside the account, whatever the way round by its public number would have cost.
                account.phoneNumber(digits)
                        .map(own -> Routing.toPhoneNumber(
                                account,
                                Direction.INTERNAL,
                                new CallParties(inside, digits, Optional.empty()),
                                own,
                                Optional.of(line),
                                at))
                        .orElseGet(() -> toOutside(digits));
            case DialledNumber.Other(String text) -> toUsername(text, inside);
        };
    }

    private RoutingDecision toUsername(String text, PresentedCaller inside) {
        CallParties parties = new CallParties(inside, text, Optional.empty());
        return account.sipAccount(text)
                .map(callee -> Routing.reach(
                        account, Direction.INTERNAL, parties, callee, Optional.empty(), Optional.of(line), at))
                .orElseGet(
                        () -> refuse(
                                Direction.INTERNAL,
                                parties,
                                Refusal.NOT_A_NUMBER,
                                "\"" + text
                                        + "\" cannot be called: dial an internal number, or a whole number with its country code."));
    }

    private RoutingDecision toOutside(String digits) {
        Optional<String> callerId = line.outbound().usualCallerId();
        CallParties parties =
                new CallParties(new PresentedCaller(Optional.of(line.ownerName()), callerId), digits, Optional.empty());
        if (!line.outbound().externalCallsEnabled()) {
            return refuse(
                    Direction.OUTBOUND,
                    parties,
                    Refusal.EXTERNAL_CALLS_NOT_ENABLED,
                    "External outbound calls are not enabled for " + line.readable() + ".");
        }
        OwnerView owner = line.contactMethod().owner();
        if (!ExternalRights.permit(owner.externalCalls(), account.account().country(), digits)) {
            return refuse(
                    Direction.OUTBOUND, parties, Refusal.EXTERNAL_CALLS_NOT_PERMITTED, notPermitted(owner, digits));
        }
        if (callerId.isEmpty()) {
            return refuse(
                    Direction.OUTBOUND,
                    parties,
                    Refusal.NO_CALLER_ID,
                    line.readable() + " has no caller ID for external calls.");
        }
        if (account.trunks().isEmpty()) {
            return refuse(
                    Direction.OUTBOUND,
                    parties,
                    Refusal.NO_TRUNK,
                    "No trunk is set up and enabled for calls to the outside.");
        }
        PresentedCaller shown = new PresentedCaller(line.outbound().callerIdName(), callerId);
        List<TrunkChoice> trunks = account.trunks().stream()
                .map(TrunkView::trunk)
                .map(trunk -> new TrunkChoice(trunk, shown, Optional.empty()))
                .toList();
        return new RoutingDecision.DialOut(parties, digits, trunks, line);
    }

    private static String notPermitted(OwnerView owner, String digits) {
        return owner.externalCalls() == ExternalCalls.NONE
                ? owner.name() + " may not call outside."
                : owner.name() + " may call outside only within the own country, and " + digits + " is not there.";
    }
}
