package io.switchboard.routing.question;

import io.switchboard.directory.contactmethod.UnavailableReason;
import io.switchboard.directory.sipforwarding.SipDestination;
import io.switchboard.directory.view.AccountView;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.routing.decision.Afterwards;
import io.switchboard.routing.decision.CallFacts;
import io.switchboard.routing.decision.Routing;
import io.switchboard.routing.decision.RoutingDecision;
import io.switchboard.routing.decision.Stage;
import io.switchboard.routing.decision.Way;
import io.switchboard.routing.journal.Verdicts;
import io.switchboard.routing.question.WhoRings.Result;
import io.switchboard.routing.question.WhoRings.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Tells the way of one call in words. Used once. */
public final class WhoRingsStory {

    /** Chains that branch at every step have no end that anybody would read. */
    private static final int LONGEST = 40;

    private static final List<UnavailableReason> WHILE_RINGING =
            List.of(UnavailableReason.BUSY, UnavailableReason.NO_ANSWER, UnavailableReason.OFFLINE);

    private final AccountView account;
    private final ToIntFunction<SipAccountView> registeredPhones;
    private final List<Step> steps = new ArrayList<>();

    private WhoRingsStory(AccountView account, ToIntFunction<SipAccountView> registeredPhones) {
        this.account = account;
        this.registeredPhones = registeredPhones;
    }

    /**
     * What would happen to this call.
     *
     * @param registeredPhones how many phones of a SIP account are registered now
     */
    public static WhoRings tell(
            AccountView account, CallFacts facts, Instant at, ToIntFunction<SipAccountView> registeredPhones) {
        WhoRingsStory story = new WhoRingsStory(account, registeredPhones);
        return switch (Routing.decide(account, facts, at)) {
            case RoutingDecision.Reach reach -> {
                story.follow(reach, reach.first());
                yield new WhoRings(at, story.summary(reach), story.steps);
            }
            case RoutingDecision.DialOut out ->
                ended(at, out.number() + " is not a number of this account: it is called through a trunk.");
            case RoutingDecision.Refuse refuse -> ended(at, refuse.reason());
        };
    }

    private static WhoRings ended(Instant at, String text) {
        return new WhoRings(
                at, "Nobody rings. " + text, List.of(new Step(text, Optional.empty(), Optional.empty(), Result.ENDS)));
    }

    private void follow(RoutingDecision.Reach reach, Stage stage) {
        if (steps.size() >= LONGEST) {
            return;
        }
        Optional<Way.Unreachable> hindrance = hindrance(stage);
        if (hindrance.isPresent()) {
            add(stage, hindrance.get().sentence(), Result.UNAVAILABLE);
            then(
                    reach,
                    stage,
                    "",
                    Routing.afterwards(account, reach, stage, hindrance.get().reason()));
            return;
        }
        steps.add(new Step(
                ringing(stage),
                Optional.of(stage.contactMethod()),
                Optional.of(stage.contactMethod().ringTime()),
                Result.RINGS));
        Map<Afterwards, List<UnavailableReason>> byAction = new LinkedHashMap<>();
        for (UnavailableReason reason : WHILE_RINGING) {
            byAction.computeIfAbsent(Routing.afterwards(account, reach, stage, reason), action -> new ArrayList<>())
                    .add(reason);
        }
        byAction.forEach((action, reasons) -> then(
                reach,
                stage,
                reasons.size() == WHILE_RINGING.size() ? "If nobody takes the call: " : condition(reasons),
                action));
    }

    private void then(RoutingDecision.Reach reach, Stage stage, String condition, Afterwards afterwards) {
        switch (afterwards) {
            case Afterwards.End() -> add(stage, sentence(condition, "the call ends."), Result.ENDS);
            case Afterwards.Voicemail() ->
                add(
                        stage,
                        sentence(condition, "the caller may leave a message for " + named(stage) + "."),
                        Result.VOICEMAIL);
            case Afterwards.Cut(String why) -> add(stage, sentence(condition, "the call ends. " + why), Result.ENDS);
            case Afterwards.Next(Stage next) -> {
                add(stage, sentence(condition, "the call is passed on to " + named(next) + "."), Result.PASSED_ON);
                follow(reach, next);
            }
        }
    }

    /** Why nothing can ring there, as far as that is known before ringing. */
    private Optional<Way.Unreachable> hindrance(Stage stage) {
        return switch (stage.way()) {
            case Way.Unreachable unreachable -> Optional.of(unreachable);
            case Way.RegisteredPhones(SipAccountView phone)
            when registeredPhones.applyAsInt(phone) == 0 ->
                Optional.of(new Way.Unreachable(
                        UnavailableReason.OFFLINE, "No phone of " + named(stage) + " is registered now."));
            case Way.RegisteredPhones _, Way.ThroughTrunks _, Way.SipAddress _ -> Optional.empty();
        };
    }

    private String ringing(Stage stage) {
        String time = Verdicts.readable(stage.contactMethod().ringTime());
        return switch (stage.way()) {
            case Way.RegisteredPhones(SipAccountView phone) -> {
                int phones = registeredPhones.applyAsInt(phone);
                yield (phones == 1 ? "The phone of " : phones + " phones of ") + named(stage)
                        + (phones == 1 ? " rings" : " ring") + " for " + time + ".";
            }
            case Way.ThroughTrunks through ->
                through.number() + " (" + named(stage) + ") is called through "
                        + through.trunks().stream()
                                .map(choice -> choice.trunk().name())
                                .collect(Collectors.joining(", then "))
                        + " and rings for " + time + ".";
            case Way.SipAddress address ->
                readable(address.forwarding().destination()) + " (" + named(stage) + ") rings for " + time + ".";
            case Way.Unreachable unreachable -> unreachable.sentence();
        };
    }

    private String summary(RoutingDecision.Reach reach) {
        Optional<Step> ringing =
                steps.stream().filter(step -> step.result() == Result.RINGS).findFirst();
        // What rings only in some cases comes after what decides that, which rings itself.
        if (ringing.isPresent()) {
            return ringing.get().text();
        }
        Step last = steps.getLast();
        String why = steps.getFirst().text();
        return last.result() == Result.VOICEMAIL
                ? "Nobody rings: " + why + " " + last.text()
                : "Nobody rings, and the call to " + reach.parties().calledNumber() + " ends: " + why;
    }

    private void add(Stage stage, String text, Result result) {
        steps.add(new Step(text, Optional.of(stage.contactMethod()), Optional.empty(), result));
    }

    private static String condition(List<UnavailableReason> reasons) {
        return "If " + reasons.stream().map(WhoRingsStory::readable).collect(Collectors.joining(" or ")) + ": ";
    }

    private static String readable(UnavailableReason reason) {
        return switch (reason) {
            case BUSY -> "busy or declined";
            case NO_ANSWER -> "not answered";
            case OFFLINE -> "not reachable";
            case OUT_OF_HOURS -> "out of hours";
        };
    }

    private static String readable(SipDestination destination) {
        return "sip:" + destination.username() + "@" + destination.domain()
                + destination.port().map(port -> ":" + port).orElse("");
    }

    private static String named(Stage stage) {
        ContactMethodView method = stage.contactMethod();
        return method.ownerName() + " (" + method.name() + ")";
    }

    /** Begins with a capital letter where no condition stands before it. */
    private static String sentence(String condition, String text) {
        return condition.isEmpty() ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : condition + text;
    }
}
