package io.switchboard.calls.event;

import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallId;
import io.switchboard.calls.CallOrigin;
import io.switchboard.calls.LegId;
import io.switchboard.calls.Side;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.recording.RecordingStep;
import io.switchboard.calls.transfer.TransferKind;
import io.switchboard.calls.transfer.TransferStep;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that happened in a call. The first event of a call is {@link CallStarted}, its last {@link CallEnded}. */
public sealed interface CallEvent {
    /** Which call. */
    CallId call();

    /** When. */
    Instant at();

    /** A call came in; nothing was done with it yet. */
    record CallStarted(CallId call, Instant at, CallOrigin origin) implements CallEvent {}

    /** A leg was sent out. */
    record LegStarted(CallId call, Instant at, LegId leg, String label, String destination) implements CallEvent {}

    /** A leg rings, or sends early media. Told once per leg. */
    record LegRinging(CallId call, Instant at, LegId leg, String label) implements CallEvent {}

    /** A leg ended without having been answered. */
    record LegFailed(CallId call, Instant at, LegAttempt attempt) implements CallEvent {}

    /** A callee answered and was connected with the caller. */
    record CallAnswered(CallId call, Instant at, LegAttempt attempt, String codec) implements CallEvent {}

    /** We answered the call ourselves, to play or record. */
    record AnsweredByUs(CallId call, Instant at, String codec) implements CallEvent {}

    /** A party put the call on hold. */
    record Held(CallId call, Instant at, Side by) implements CallEvent {}

    /** A party took the call from hold. */
    record Resumed(CallId call, Instant at, Side by) implements CallEvent {}

    /** The codec changed during the call. */
    record CodecChanged(CallId call, Instant at, String codec) implements CallEvent {}

    /** A recording of the caller began. */
    record RecordingStarted(CallId call, Instant at, Path spool) implements CallEvent {}

    /** A recording of the caller ended. */
    record RecordingEnded(CallId call, Instant at, Path spool, Duration length) implements CallEvent {}

    /** A callee that answered is asked to take the call with a key. */
    record AcceptanceAsked(CallId call, Instant at, LegId leg, String label) implements CallEvent {}

    /** It took the call. */
    record Accepted(CallId call, Instant at, LegId leg, String label) implements CallEvent {}

    /** It did not; its leg has failed with {@link io.switchboard.calls.dial.LegResult#NO_ANSWER}. */
    record NotAccepted(CallId call, Instant at, LegId leg, String label) implements CallEvent {}

    /** A callee that answered heard the announcement, to its end or not. */
    record AnnouncementPlayed(CallId call, Instant at, LegId leg, String label, boolean complete)
            implements CallEvent {}

    /** Something happened to the recording of the conversation in the name of a party. */
    record ConversationRecorded(CallId call, Instant at, Side party, Path spool, RecordingStep step)
            implements CallEvent {}

    /** Something happened on the way of a transfer. */
    record Transferring(CallId call, Instant at, Side by, TransferKind kind, TransferStep step) implements CallEvent {}

    /**
     * The call is over for everybody.
     *
     * @param answeredAt when it was answered, by a callee or by us
     * @param talked how long it lasted since then, zero when it was not answered
     * @param quality the figures of each side
     */
    record CallEnded(
            CallId call, Instant at, CallEnd end, Optional<Instant> answeredAt, Duration talked, CallQuality quality)
            implements CallEvent {}
}
