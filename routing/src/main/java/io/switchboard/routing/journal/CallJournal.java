package io.switchboard.routing.journal;

import io.switchboard.calls.CallId;
import io.switchboard.calls.IncomingCall;
import io.switchboard.calls.Side;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.event.CallObserver;
import io.switchboard.directory.Identifiers;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.UnavailableReason;
import io.switchboard.directory.history.CallAttempt;
import io.switchboard.directory.history.CallEnding;
import io.switchboard.directory.history.CallHistory;
import io.switchboard.directory.history.CallStart;
import io.switchboard.directory.history.EndedBy;
import io.switchboard.routing.PhoneSystemEvents;
import io.switchboard.routing.decision.RoutingDecision;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the calls and writes their history: at the start, at each attempt, at the answer and at the end. No call waits
 * for it. Events and routing of one call come on that call's thread; {@link #find} may be called from any.
 */
public final class CallJournal implements CallObserver {

    private static final Logger LOG = LoggerFactory.getLogger(CallJournal.class);

    /** Who is said to have answered when the caller was sent to voicemail. */
    public static final String VOICEMAIL = "Voicemail";

    private final CallHistory history;
    private final Identifiers identifiers;
    private final PhoneSystemEvents events;
    private final InstantSource clock;
    private final Map<CallId, CallEntry> entries = new ConcurrentHashMap<>();

    public CallJournal(CallHistory history, Identifiers identifiers, PhoneSystemEvents events, InstantSource clock) {
        this.history = history;
        this.identifiers = identifiers;
        this.events = events;
        this.clock = clock;
    }

    /** Begins the record of a call, now that it is known whose it is. */
    public CallEntry begin(IncomingCall call, AccountId account, RoutingDecision decision) {
        CallEntry entry = new CallEntry(
                identifiers.next(), call.id(), account, decision.direction(), decision.parties(), call.startedAt());
        entries.put(call.id(), entry);
        watch(history.started(new CallStart(
                entry.id(),
                account,
                decision.direction(),
                call.startedAt(),
                entry.parties().caller().number().orElse(""),
                entry.parties().caller().name(),
                entry.parties().calledNumber(),
                entry.parties().calledName())));
        events.liveCallsChanged(account);
        return entry;
    }

    /** Somebody on the way of a call was not even tried. */
    public void notTried(CallEntry entry, String target, UnavailableReason reason) {
        watch(history.attempted(
                entry.id(),
                new CallAttempt(target, clock.instant(), Duration.ZERO, words(reason.name()), Optional.empty())));
    }

    /** Routing has nothing more to do with the call or to say about it. */
    public void routed(CallEntry entry) {
        entry.routed();
        complete(entry);
    }

    /** The entry of a call that goes on. */
    public Optional<CallEntry> find(CallId call) {
        return Optional.ofNullable(entries.get(call));
    }

    /** The entry of a call that goes on, by its id in the history. */
    public Optional<CallEntry> find(AccountId account, UUID id) {
        return entries.values().stream()
                .filter(entry -> entry.id().equals(id) && entry.account().equals(account))
                .findAny();
    }

    @Override
    public void on(CallEvent event) {
        CallEntry entry = entries.get(event.call());
        if (entry != null) {
            note(entry, event);
        }
    }

    private void note(CallEntry entry, CallEvent event) {
        switch (event) {
            case CallEvent.LegFailed failed -> watch(history.attempted(entry.id(), attempt(failed.attempt())));
            case CallEvent.CallAnswered answered -> {
                watch(history.attempted(entry.id(), attempt(answered.attempt())));
                entry.answered(answered.attempt().label(), answered.at());
                watch(history.answered(entry.id(), answered.at(), answeredBy(entry, answered.attempt())));
            }
            case CallEvent.AnsweredByUs answered -> watch(history.answered(entry.id(), answered.at(), VOICEMAIL));
            case CallEvent.CallEnded ended -> {
                entry.ended(ended);
                complete(entry);
            }
            case CallEvent.CallStarted _,
                    CallEvent.LegStarted _,
                    CallEvent.LegRinging _,
                    CallEvent.Held _,
                    CallEvent.Resumed _,
                    CallEvent.CodecChanged _,
                    CallEvent.RecordingStarted _,
                    CallEvent.RecordingEnded _,
                    CallEvent.AcceptanceAsked _,
                    CallEvent.Accepted _,
                    CallEvent.NotAccepted _,
                    CallEvent.AnnouncementPlayed _,
                    CallEvent.ConversationRecorded _,
                    CallEvent.Transferring _ -> {}
        }
        events.liveCallsChanged(entry.account());
    }

    private void complete(CallEntry entry) {
        entry.completeEnd().ifPresent(ended -> {
            Verdict verdict = entry.verdict(ended);
            entries.remove(entry.call());
            watch(history.ended(
                    entry.id(),
                    new CallEnding(
                            ended.at(),
                            verdict.outcome(),
                            endedBy(ended.end().side()),
                            Optional.of(ended.end().sipStatus()),
                            Optional.of(verdict.sentence()))));
            events.liveCallsChanged(entry.account());
            LOG.info(
                    "Call {} from {} to {}: {}",
                    entry.id(),
                    entry.parties().caller().number().orElse("withheld"),
                    entry.parties().calledNumber(),
                    verdict.sentence());
        });
    }

    /** Whom the call reached; outside it is the number, whichever trunk led there. */
    private static String answeredBy(CallEntry entry, LegAttempt attempt) {
        return switch (entry.direction()) {
            case OUTBOUND -> entry.parties().calledNumber();
            case INBOUND, INTERNAL -> attempt.label();
        };
    }

    private static CallAttempt attempt(LegAttempt attempt) {
        return new CallAttempt(
                attempt.label(),
                attempt.startedAt(),
                attempt.ringing(),
                words(attempt.result().name()),
                Optional.of(attempt.sipStatus()));
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static EndedBy endedBy(Side side) {
        return switch (side) {
            case CALLER -> EndedBy.CALLER;
            case CALLEE -> EndedBy.CALLEE;
            case CARRIER -> EndedBy.CARRIER;
            case US, UNKNOWN -> EndedBy.SYSTEM;
        };
    }

    private static void watch(CompletionStage<@Nullable Void> written) {
        written.whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.error("An entry of the call history was not written", failure);
            }
        });
    }
}
