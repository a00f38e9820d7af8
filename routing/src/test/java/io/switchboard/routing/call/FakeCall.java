package io.switchboard.routing.call;

import io.switchboard.calls.AnswerOutcome;
import io.switchboard.calls.BridgedCall;
import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallEndCause;
import io.switchboard.calls.CallId;
import io.switchboard.calls.CallOrigin;
import io.switchboard.calls.IncomingCall;
import io.switchboard.calls.LegId;
import io.switchboard.calls.RecordingRequest;
import io.switchboard.calls.Side;
import io.switchboard.calls.dial.AllowedCodecs;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.dial.LegFailure;
import io.switchboard.calls.dial.LegResult;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.calls.dial.UnavailableReason;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.event.CallObserver;
import io.switchboard.calls.event.CallQuality;
import io.switchboard.calls.recording.PartyRecording;
import io.switchboard.calls.transfer.PartyFeatures;
import io.switchboard.media.AudioClip;
import io.switchboard.media.PlayEnd;
import io.switchboard.media.PlayOptions;
import io.switchboard.media.RecordingEnd;
import io.switchboard.media.file.WavSpool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A call without a network: every dialling ends with the next of the given statuses (200 answers and is hung up by the
 * caller after a minute), a message is a recording of the given length.
 */
final class FakeCall implements IncomingCall {

    private final CallId id = CallId.random();
    private final CallOrigin origin;
    private final CallObserver observer;
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<DialTarget> dialled = new ArrayList<>();
    private Duration message = Duration.ZERO;
    private boolean answered;
    private Optional<CallEnd> end = Optional.empty();

    FakeCall(CallOrigin origin, CallObserver observer) {
        this.origin = origin;
        this.observer = observer;
    }

    FakeCall legsAnswer(Integer... answers) {
        statuses.addAll(List.of(answers));
        return this;
    }

    FakeCall speaks(Duration length) {
        message = length;
        return this;
    }

    List<DialTarget> dialled() {
        return dialled;
    }

    boolean answered() {
        return answered;
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
        return Instant.now();
    }

    @Override
    public Optional<CallEnd> end() {
        return end;
    }

    @Override
    public void allowCodecs(AllowedCodecs codecs) {}

    @Override
    public void ring() {}

    @Override
    public DialOutcome dial(RingingPlan plan) {
        DialTarget target = plan.bars().getFirst().target();
        dialled.add(target);
        if (target.destinations().isEmpty()) {
            return DialOutcome.NotAnswered.of(UnavailableReason.OFFLINE, List.of());
        }
        int status = statuses.remove();
        LegAttempt attempt = attempt(target, status);
        if (status == 200) {
            answered = true;
            observer.on(new CallEvent.CallAnswered(id, Instant.now(), attempt, "PCMU"));
            return new DialOutcome.Answered(new Bridged(target, attempt));
        }
        observer.on(new CallEvent.LegFailed(id, Instant.now(), attempt));
        return new DialOutcome.NotAnswered(
                reason(attempt.result()),
                List.of(attempt),
                CallEnd.of(reason(attempt.result()).cause(), target.carrier() ? Side.CARRIER : Side.CALLEE)
                        .withSipStatus(status));
    }

    private static LegAttempt attempt(DialTarget target, int status) {
        return new LegAttempt(
                new LegId(1),
                target.label(),
                target.destinations().getFirst().requestUri().toString(),
                Instant.now(),
                status == 487 ? Duration.ofSeconds(5) : Duration.ZERO,
                status == 200
                        ? LegResult.ANSWERED
                        : status == 487 ? LegResult.NO_ANSWER : LegFailure.of(status, false, target.carrier()),
                status,
                "");
    }

    private static UnavailableReason reason(LegResult result) {
        return switch (result) {
            case BUSY -> UnavailableReason.BUSY;
            case DECLINED -> UnavailableReason.DECLINED;
            case NO_ANSWER -> UnavailableReason.NO_ANSWER;
            case OFFLINE -> UnavailableReason.OFFLINE;
            case ANSWERED, INCOMPATIBLE, FAILED, ANSWERED_ELSEWHERE, CALLER_GONE, LIMIT -> UnavailableReason.FAILED;
        };
    }

    @Override
    public AnswerOutcome answer() {
        answered = true;
        observer.on(new CallEvent.AnsweredByUs(id, Instant.now(), "PCMU"));
        return new AnswerOutcome.Answered();
    }

    @Override
    public PlayEnd play(AudioClip clip, PlayOptions options) {
        return new PlayEnd.Finished();
    }

    @Override
    public RecordingEnd record(RecordingRequest request) {
        try (WavSpool spool = WavSpool.create(request.spool(), 8000)) {
            spool.write(new short[(int) message.toMillis() * 8], (int) message.toMillis() * 8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        hangUp(CallEnd.of(CallEndCause.HUNG_UP, Side.CALLER));
        return new RecordingEnd(message, new RecordingEnd.Reason.PortClosed(), request.spool());
    }

    @Override
    public void echo() {}

    @Override
    public CallEnd await() {
        return end.orElseThrow();
    }

    @Override
    public void hangUp(CallEnd wanted) {
        if (end.isEmpty()) {
            end = Optional.of(wanted);
            observer.on(new CallEvent.CallEnded(
                    id, Instant.now(), wanted, Optional.empty(), Duration.ZERO, CallQuality.NONE));
        }
    }

    @Override
    public void refuse(CallEnd wanted, String explanation) {
        hangUp(wanted);
    }

    private final class Bridged implements BridgedCall {

        private final DialTarget target;
        private final LegAttempt attempt;

        Bridged(DialTarget target, LegAttempt attempt) {
            this.target = target;
            this.attempt = attempt;
        }

        @Override
        public LegId leg() {
            return attempt.leg();
        }

        @Override
        public DialTarget target() {
            return target;
        }

        @Override
        public List<LegAttempt> attempts() {
            return List.of(attempt);
        }

        @Override
        public void record(PartyRecording recording) {}

        @Override
        public void allow(PartyFeatures features) {}

        @Override
        public CallEnd await() {
            hangUp(CallEnd.of(CallEndCause.HUNG_UP, Side.CALLER));
            return end.orElseThrow();
        }
    }
}
