package io.switchboard.calls;

import io.switchboard.calls.dial.AllowedCodecs;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.event.CallQuality;
import io.switchboard.calls.event.LiveCall;
import io.switchboard.calls.event.LiveCallState;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.calls.recording.PartyRecording;
import io.switchboard.calls.transfer.PartyFeatures;
import io.switchboard.media.AudioClip;
import io.switchboard.media.PlayEnd;
import io.switchboard.media.PlayOptions;
import io.switchboard.media.Playback;
import io.switchboard.media.Recording;
import io.switchboard.media.RecordingEnd;
import io.switchboard.sip.useragent.IncomingInvitation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call, from its INVITE to its end, on its own virtual thread. The operations that its handler calls run what comes
 * into the mailbox until they are done or the call has ended; nobody else touches its fields.
 */
final class CallSession implements IncomingCall, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CallSession.class);

    private final CallId id = CallId.random();
    private final CallOrigin origin;
    private final CallSurroundings surroundings;
    private final Mailbox mailbox;
    private final Journal journal;
    private final Conversation conversation;
    private @Nullable CallEnd end;
    private @Nullable Instant endedAt;
    private CallQuality lastQuality = CallQuality.NONE;
    private boolean recording;
    private boolean endTold;

    CallSession(IncomingInvitation invitation, CallOrigin origin, CallSurroundings surroundings) {
        this.origin = origin;
        this.surroundings = surroundings;
        this.mailbox = surroundings.newMailbox();
        this.journal = new Journal(id, origin, surroundings.settings().clock(), surroundings.observer());
        this.conversation =
                new Conversation(id, invitation, surroundings, mailbox, journal, this::finish, this::tellEnd);
    }

    /** The life of the call. */
    @Override
    public void run() {
        try {
            journal.started();
            if (conversation.begin()) {
                surroundings.handler().handle(this);
            }
        } catch (InterruptedException stopped) {
            finish(CallEnd.of(CallEndCause.SHUTDOWN, Side.US));
        } catch (RuntimeException fault) {
            LOG.error("Call {}: the handler failed", id, fault);
            finish(CallEnd.of(CallEndCause.FAILED, Side.US));
        } finally {
            finish(CallEnd.of(conversation.isAnswered() ? CallEndCause.HUNG_UP : CallEndCause.FAILED, Side.US)
                    .withSipStatus(conversation.isAnswered() ? 200 : 480));
            awaitRecordings();
            mailbox.close();
        }
    }

    @Override
    public CallId id() {
        return id;
    }

    @Override
    public CallOrigin origin() {
        return origin;
    }

    @Override
    public Instant startedAt() {
        return journal.startedAt();
    }

    @Override
    public Optional<CallEnd> end() {
        mailbox.runPending();
        return Optional.ofNullable(end);
    }

    @Override
    public void allowCodecs(AllowedCodecs codecs) {
        mailbox.runPending();
        if (end == null) {
            conversation.allowCodecs(codecs);
        }
    }

    @Override
    public void ring() {
        mailbox.runPending();
        if (end == null) {
            conversation.callerLeg().ring();
        }
    }

    @Override
    public DialOutcome dial(RingingPlan plan) throws InterruptedException {
        mailbox.runPending();
        Dialling dialling =
                new Dialling(plan, new CallerRequest(conversation, journal), surroundings, mailbox, journal);
        if (end == null) {
            dialling.begin();
        }
        try {
            mailbox.runUntil(() -> end != null || dialling.isDecided());
        } finally {
            dialling.stop(end);
        }
        return dialling.outcome(Optional.ofNullable(end), new Controls());
    }

    @Override
    public AnswerOutcome answer() throws InterruptedException {
        mailbox.runPending();
        if (end == null) {
            conversation.answerOurselves();
        }
        mailbox.runUntil(() -> end != null || conversation.isAgreedWithCaller());
        return end == null ? new AnswerOutcome.Answered() : new AnswerOutcome.Ended(end);
    }

    @Override
    public PlayEnd play(AudioClip clip, PlayOptions options) throws InterruptedException {
        mailbox.runPending();
        if (end != null) {
            return new PlayEnd.PortClosed();
        }
        Playback playback = conversation.answeredPort().play(clip, options);
        conversation.onCallerDigit(digit -> {
            if (options.interruptingDigits().contains(digit)) {
                playback.stop();
            }
        });
        return await(playback.end());
    }

    @Override
    public RecordingEnd record(RecordingRequest request) throws InterruptedException {
        mailbox.runPending();
        if (end != null) {
            return new RecordingEnd(Duration.ZERO, new RecordingEnd.Reason.PortClosed(), request.spool());
        }
        Recording running = conversation.answeredPort().record(request.spool(), request.options());
        recording = true;
        conversation.onCallerDigit(digit -> {
            if (request.options().endingDigits().contains(digit)) {
                running.stop();
            }
        });
        journal.state(LiveCallState.VOICEMAIL);
        journal.tell((call, at) -> new CallEvent.RecordingStarted(call, at, request.spool()));
        try {
            RecordingEnd result = await(running.end());
            journal.tell((call, at) -> new CallEvent.RecordingEnded(call, at, result.file(), result.duration()));
            return result;
        } finally {
            recording = false;
            journal.state(LiveCallState.TALKING);
            tellEnd();
        }
    }

    @Override
    public void echo() {
        mailbox.runPending();
        if (end == null) {
            conversation.answeredPort().echo();
        }
    }

    @Override
    public CallEnd await() throws InterruptedException {
        return awaitEnd();
    }

    @Override
    public void hangUp(CallEnd wanted) {
        finish(wanted);
    }

    @Override
    public void refuse(CallEnd wanted, String explanation) {
        conversation.explainRefusal(explanation);
        finish(wanted);
    }

    /** Ends the call from outside. Any thread. */
    void endFromOutside(CallEnd wanted) {
        mailbox.post(() -> finish(wanted));
    }

    /** The call as it is now; empty once it has ended. Any thread. */
    Optional<LiveCall> snapshot() {
        return journal.snapshot();
    }

    /** What a handler may do with parties that talk. */
    private final class Controls implements Bridge.Controls {
        @Override
        public CallEnd await() throws InterruptedException {
            return awaitEnd();
        }

        @Override
        public void record(PartyRecording wanted) {
            mailbox.runPending();
            if (end == null) {
                conversation.record(wanted);
            }
        }

        @Override
        public void allow(PartyFeatures features) {
            mailbox.runPending();
            if (end == null) {
                conversation.allow(features);
            }
        }
    }

    private CallEnd awaitEnd() throws InterruptedException {
        mailbox.runUntil(() -> end != null && conversation.isRecorded());
        if (end == null) {
            throw new IllegalStateException("Waited for the end, and it did not come");
        }
        return end;
    }

    /** Ends the call for both sides, once. The first end counts. */
    private void finish(CallEnd wanted) {
        if (end != null) {
            return;
        }
        end = wanted;
        endedAt = journal.now();
        lastQuality = journal.quality();
        conversation.close(wanted);
        tellEnd();
    }

    private void awaitRecordings() {
        try {
            mailbox.runUntil(conversation::isRecorded);
        } catch (InterruptedException stopped) {
            LOG.warn("Call {}: its recordings were not waited for", id);
            Thread.currentThread().interrupt();
        }
        tellEnd();
    }

    /** The last event; a recording that goes on must be told to have ended before. */
    private void tellEnd() {
        boolean recorded = !recording && conversation.isRecorded();
        if (!endTold && recorded && end != null && endedAt != null) {
            endTold = true;
            journal.ended(end, endedAt, lastQuality);
        }
    }

    private <T> T await(CompletionStage<T> stage) throws InterruptedException {
        Arrival<T> arrival = new Arrival<>();
        stage.thenAccept(value -> mailbox.post(() -> arrival.value = value));
        mailbox.runUntil(() -> arrival.value != null);
        return arrival.get();
    }

    /** What a media operation ended with, once it is here. Belongs to the call's thread. */
    private static final class Arrival<T> {
        private @Nullable T value;

        private T get() {
            if (value == null) {
                throw new IllegalStateException("Nothing has arrived");
            }
            return value;
        }
    }
}
