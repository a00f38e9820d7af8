package io.switchboard.calls;

import io.switchboard.calls.dial.AllowedCodecs;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.media.AudioClip;
import io.switchboard.media.PlayEnd;
import io.switchboard.media.PlayOptions;
import io.switchboard.media.RecordingEnd;
import java.time.Instant;
import java.util.Optional;

/**
 * A call that came in, for its {@link CallHandler}. To be used on the call's own thread only.
 *
 * <p>Every operation returns as soon as the call is over, whoever ended it: {@link #end()} is present from then on and
 * further operations do nothing.
 */
public interface IncomingCall {
    /** The name of the call. */
    CallId id();

    /** Who calls, from where, and what was dialled. */
    CallOrigin origin();

    /** When the INVITE came. */
    Instant startedAt();

    /** How the call ended; empty while it goes on. */
    Optional<CallEnd> end();

    /**
     * Restricts the caller to these codecs, in this order, from now on; to be called before the call is dialled or
     * answered. A caller that offered none of them is refused at once with 488 and a Warning that names them: {@link
     * #end()} is present then.
     */
    void allowCodecs(AllowedCodecs codecs);

    /** Tells the caller that it rings (180). Does nothing once answered. */
    void ring();

    /**
     * Rings the plan. Progress of the legs (ringing, early media) is passed to the caller; the first leg that answers
     * wins, the others are cancelled with {@code Reason: SIP;cause=200;text="Call completed elsewhere"} (RFC 3326), the
     * caller is answered and both are connected. May be called again after {@link DialOutcome.NotAnswered}, and after
     * {@link #answer()}.
     */
    DialOutcome dial(RingingPlan plan) throws InterruptedException;

    /** Answers the call ourselves, to play, record or echo. Does nothing once answered. */
    AnswerOutcome answer() throws InterruptedException;

    /** Plays a clip to the caller, to its end or until a digit interrupts it. The call must be answered. */
    PlayEnd play(AudioClip clip, PlayOptions options) throws InterruptedException;

    /** Plays a clip to its end. */
    default PlayEnd play(AudioClip clip) throws InterruptedException {
        return play(clip, PlayOptions.ONCE);
    }

    /**
     * Records the caller; live calls show {@code VOICEMAIL} meanwhile. What was recorded until the caller hung up is
     * kept: the result is complete and on disk when this returns. The call must be answered.
     */
    RecordingEnd record(RecordingRequest request) throws InterruptedException;

    /** Sends the caller's own sound back from now on. The call must be answered. Returns at once. */
    void echo();

    /** Waits until the caller hangs up or the call ends otherwise. */
    CallEnd await() throws InterruptedException;

    /**
     * Ends the call: refuses it with the end's status when it was not answered, else hangs up. Does nothing when it
     * has ended.
     */
    void hangUp(CallEnd end);

    /**
     * Ends the call like {@link #hangUp}, and tells a caller that was not answered why, in a Warning header (RFC 3261
     * section 20.43).
     */
    void refuse(CallEnd end, String explanation);
}
