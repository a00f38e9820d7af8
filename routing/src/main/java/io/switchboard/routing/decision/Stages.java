package io.switchboard.routing.decision;

import io.switchboard.directory.contactmethod.UnavailableReason;
import io.switchboard.directory.schedule.TimeSchedule;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.view.AccountView;
import io.switchboard.directory.view.AppLineView;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.directory.view.PhoneNumberView;
import io.switchboard.directory.view.PstnRouteView;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.directory.view.SipForwardingView;
import io.switchboard.directory.view.TrunkView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Says how the contact methods on the way of one call are reached. */
record Stages(
        AccountView account,
        PresentedCaller caller,
        Optional<PhoneNumberView> number,
        Optional<CallingLine> by,
        Instant at) {

    /** So often a call is passed on at most. */
    static final int LONGEST_CHAIN = 5;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    /** The stages of a decided call. */
    static Stages of(AccountView account, RoutingDecision.Reach decision) {
        return new Stages(account, decision.parties().caller(), decision.number(), decision.by(), decision.at());
    }

    /** The call begins there. */
    Stage first(ContactMethodView contactMethod) {
        return new Stage(contactMethod, way(contactMethod), List.of());
    }

    /** The call is passed on from a stage. */
    Afterwards onward(Stage from, ContactMethodView to) {
        if (from.hasSeen(to.id())) {
            return new Afterwards.Cut(
                    "It was not passed on to " + to.ownerName() + " (" + to.name() + "), where it had been before.");
        }
        List<UUID> earlier = new ArrayList<>(from.earlier());
        earlier.add(from.contactMethod().id());
        return earlier.size() > LONGEST_CHAIN
                ? new Afterwards.Cut("It had been passed on " + LONGEST_CHAIN + " times and was not passed on to "
                        + to.ownerName() + " (" + to.name() + ") any more.")
                : new Afterwards.Next(new Stage(to, way(to), earlier));
    }

    private Way way(ContactMethodView contactMethod) {
        if (by.filter(line -> line.contactMethod().id().equals(contactMethod.id()))
                .isPresent()) {
            // Nothing can ring on a phone that calls its own number.
            return new Way.Unreachable(UnavailableReason.BUSY, contactMethod.ownerName() + " was on the phone.");
        }
        if (!contactMethod.owner().active()) {
            return new Way.Unreachable(
                    UnavailableReason.OFFLINE, contactMethod.ownerName() + " is not active and cannot be called.");
        }
        Optional<TimeSchedule> closed = contactMethod.owner().timeSchedule().filter(schedule -> !schedule.isOpen(at));
        return closed.<Way>map(schedule -> new Way.Unreachable(
                        UnavailableReason.OUT_OF_HOURS,
                        contactMethod.ownerName() + "'s time schedule was closed" + until(schedule) + "."))
                .orElseGet(() -> openWay(contactMethod));
    }

    private Way openWay(ContactMethodView contactMethod) {
        return switch (contactMethod) {
            case SipAccountView sipAccount -> new Way.RegisteredPhones(sipAccount);
            case AppLineView app ->
                new Way.Unreachable(
                        UnavailableReason.OFFLINE, app.ownerName() + "'s app is not connected on any device.");
            case PstnRouteView route -> throughTrunks(route);
            case SipForwardingView forwarding -> new Way.SipAddress(forwarding);
        };
    }

    private Way throughTrunks(PstnRouteView route) {
        if (account.phoneNumber(route.destination()).isPresent()) {
            return new Way.Unreachable(
                    UnavailableReason.OFFLINE,
                    route.ownerName() + "'s PSTN route leads to " + route.destination()
                            + ", a number of this account: the call would come back.");
        }
        if (account.trunks().isEmpty()) {
            return new Way.Unreachable(
                    UnavailableReason.OFFLINE, "No trunk is set up and enabled for calls to the outside.");
        }
        List<TrunkChoice> trunks = account.trunks().stream()
                .map(TrunkView::trunk)
                .map(trunk -> forwarded(trunk, route))
                .toList();
        return new Way.ThroughTrunks(route.destination(), trunks);
    }

    /** The original caller where the trunk may show it, else a number of the account (specification section 4.6). */
    private TrunkChoice forwarded(Trunk trunk, PstnRouteView route) {
        Optional<String> own = number.map(PhoneNumberView::number)
                .or(() -> by.flatMap(line -> line.outbound().usualCallerId()))
                .or(() -> route.numbers().stream().findFirst())
                .or(() -> account.phoneNumbers().keySet().stream().sorted().findFirst());
        boolean original = trunk.showsOriginalCaller()
                && by.isEmpty()
                && caller.number()
                        .filter(shown -> DialledNumber.read(shown) instanceof DialledNumber.Public)
                        .isPresent();
        return original
                ? new TrunkChoice(trunk, caller, own)
                : new TrunkChoice(trunk, new PresentedCaller(caller.name(), own), Optional.empty());
    }

    private String until(TimeSchedule schedule) {
        return schedule.nextChange(at)
                .map(opens -> {
                    ZonedDateTime local = opens.atZone(schedule.zone());
                    boolean today = local.toLocalDate().equals(LocalDate.ofInstant(at, schedule.zone()));
                    return " until " + local.format(today ? TIME : DAY);
                })
                .orElse("");
    }
}
