package io.switchboard.routing.journal;

import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallId;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.history.Direction;
import io.switchboard.routing.decision.CallParties;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One call in the journal. The facts never change; the rest belongs to the call's thread, where both the events and the
 * routing run.
 */
public final class CallEntry {

    private final UUID id;
    private final CallId call;
    private final AccountId account;
    private final Direction direction;
    private final CallParties parties;
    private final Instant startedAt;

    private Optional<String> answeredBy = Optional.empty();
    private Optional<Instant> answeredAt = Optional.empty();
    private Optional<Verdict> verdict = Optional.empty();
    private Optional<CallEvent.CallEnded> end = Optional.empty();
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private boolean routed;

    CallEntry(UUID id, CallId call, AccountId account, Direction direction, CallParties parties, Instant startedAt) {
        this.id = id;
        this.call = call;
        this.account = account;
        this.direction = direction;
        this.parties = parties;
        this.startedAt = startedAt;
    }

    /** The id in the history. */
    public UUID id() {
        return id;
    }

    /** The id among the live calls. */
    public CallId call() {
        return call;
    }

    /** The account it belongs to. */
    public AccountId account() {
        return account;
    }

    /** Seen from the account. */
    public Direction direction() {
        return direction;
    }

    /** Who calls whom. */
    public CallParties parties() {
        return parties;
    }

    /** When it came in. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Says what became of the call, where its end alone does not tell. The last word counts. */
    public void conclude(Verdict said) {
        verdict = Optional.of(said);
    }

    /** Tells what came before the verdict, in order: the call went on to somebody else. */
    public void passedOn(String why, String to) {
        before.add(why + " It was passed on to " + to + ".");
        verdict = Optional.empty();
    }

    /** Tells what is to be known beside the verdict, such as where a recording goes. */
    public void add(String sentence) {
        after.add(sentence);
    }

    void answered(String by, Instant at) {
        answeredBy = Optional.of(by);
        answeredAt = Optional.of(at);
    }

    void ended(CallEvent.CallEnded event) {
        end = Optional.of(event);
    }

    void routed() {
        routed = true;
    }

    /** The end, once both the call and its routing are over: only then the last word is said. */
    Optional<CallEvent.CallEnded> completeEnd() {
        return routed ? end : Optional.empty();
    }

    Verdict verdict(CallEvent.CallEnded event) {
        Verdict last = verdict.orElseGet(() -> verdictOf(event.end(), event.at()));
        String story = Stream.of(before, List.of(last.sentence()), after)
                .flatMap(List::stream)
                .collect(Collectors.joining(" "));
        return new Verdict(last.outcome(), story);
    }

    private Verdict verdictOf(CallEnd callEnd, Instant endedAt) {
        Instant until = answeredAt.orElse(endedAt);
        Duration talked = answeredAt.map(at -> Duration.between(at, endedAt)).orElse(Duration.ZERO);
        return Verdicts.of(parties, answeredBy, Duration.between(startedAt, until), talked, callEnd);
    }
}
