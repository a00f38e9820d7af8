package io.switchboard.calls;

import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.event.CallObserver;
import io.switchboard.calls.event.CallQuality;
import io.switchboard.calls.event.LiveCall;
import io.switchboard.calls.event.LiveCallState;
import io.switchboard.media.MediaPort;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the observer what happens in one call and keeps the picture that live calls are shown from. Written by the call's
 * thread; {@link #snapshot()} may be called from any.
 */
final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final CallId id;
    private final CallOrigin origin;
    private final Instant startedAt;
    private final InstantSource clock;
    private final CallObserver observer;

    /** Set by the call's thread when the call is over, read by any: hence volatile. */
    private volatile boolean over;

    /** Replaced as a whole by the call's thread, read by any: hence volatile. */
    private volatile Picture picture = new Picture(
            LiveCallState.RINGING, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), null, null);

    Journal(CallId id, CallOrigin origin, InstantSource clock, CallObserver observer) {
        this.id = id;
        this.origin = origin;
        this.startedAt = clock.instant();
        this.clock = clock;
        this.observer = observer;
    }

    private record Picture(
            LiveCallState state,
            Optional<Instant> answeredAt,
            List<String> ringing,
            Optional<String> connectedTo,
            Optional<String> codec,
            @Nullable MediaPort caller,
            @Nullable MediaPort callee) {}

    Instant startedAt() {
        return startedAt;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Instant> answeredAt() {
        return picture.answeredAt;
    }

    /** Tells an event that needs no more than its call and its time. */
    void tell(BiFunction<CallId, Instant, CallEvent> event) {
        CallEvent made = event.apply(id, clock.instant());
        try {
            observer.on(made);
        } catch (RuntimeException fault) {
            LOG.error("Call {}: the observer failed on {}", id, made.getClass().getSimpleName(), fault);
        }
    }

    void started() {
        tell((call, at) -> new CallEvent.CallStarted(call, at, origin));
    }

    void callerMedia(MediaPort port) {
        Picture now = picture;
        picture = new Picture(now.state, now.answeredAt, now.ringing, now.connectedTo, now.codec, port, now.callee);
    }

    void ringing(List<String> labels) {
        Picture now = picture;
        picture = new Picture(
                now.state, now.answeredAt, List.copyOf(labels), now.connectedTo, now.codec, now.caller, now.callee);
    }

    void connected(String label, String codec, MediaPort callee) {
        Picture now = picture;
        picture = new Picture(
                LiveCallState.TALKING,
                Optional.of(now.answeredAt.orElseGet(clock::instant)),
                List.of(),
                Optional.of(label),
                Optional.of(codec),
                now.caller,
                callee);
    }

    /** Somebody else is the caller or the callee now. */
    void moved(Side side, String label, String codec, MediaPort port) {
        Picture now = picture;
        boolean caller = side == Side.CALLER;
        picture = new Picture(
                LiveCallState.TALKING,
                now.answeredAt,
                List.of(),
                caller ? now.connectedTo : Optional.of(label),
                Optional.of(codec),
                caller ? port : now.caller,
                caller ? now.callee : port);
    }

    void answeredByUs(String codec) {
        Picture now = picture;
        picture = new Picture(
                LiveCallState.TALKING,
                Optional.of(clock.instant()),
                now.ringing,
                now.connectedTo,
                Optional.of(codec),
                now.caller,
                now.callee);
    }

    void state(LiveCallState state) {
        Picture now = picture;
        picture = new Picture(state, now.answeredAt, now.ringing, now.connectedTo, now.codec, now.caller, now.callee);
    }

    void codec(String codec) {
        Picture now = picture;
        picture = new Picture(
                now.state, now.answeredAt, now.ringing, now.connectedTo, Optional.of(codec), now.caller, now.callee);
    }

    CallQuality quality() {
        Picture now = picture;
        return new CallQuality(
                Optional.ofNullable(now.caller).map(MediaPort::statistics),
                Optional.ofNullable(now.callee).map(MediaPort::statistics));
    }

    void ended(CallEnd end, Instant endedAt, CallQuality quality) {
        over = true;
        Optional<Instant> answeredAt = picture.answeredAt;
        Duration talked =
                answeredAt.map(answered -> Duration.between(answered, endedAt)).orElse(Duration.ZERO);
        tell((call, at) -> new CallEvent.CallEnded(call, endedAt, end, answeredAt, talked, quality));
        LOG.info(
                "Call {} ended: {} by {}, status {}, {} s",
                id,
                end.cause(),
                end.side(),
                end.sipStatus(),
                talked.toSeconds());
    }

    /** The call as it is now; empty once it has ended. Any thread. */
    Optional<LiveCall> snapshot() {
        if (over) {
            return Optional.empty();
        }
        Picture now = picture;
        return Optional.of(new LiveCall(
                id, origin, now.state, startedAt, now.answeredAt, now.ringing, now.connectedTo, now.codec, quality()));
    }
}
