package io.switchboard.calls.recording;

import io.switchboard.calls.Side;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The recording of a conversation in the name of one party (specification section 4.3): everything that this party
 * says and hears from another party, mixed to mono, until it leaves the call. Each party may have one, independent of
 * the other's. A held call goes on being recorded; paused parts are left out and the rest is joined.
 *
 * <p>Both parties' codecs must be decodable ({@link io.switchboard.calls.dial.AllowedCodecs#DECODABLE}); sound in
 * others is recorded as silence.
 *
 * @param party whose recording it is
 * @param spool the WAV file to write, 8 kHz mono, which must not exist yet; it is made when the recording first starts, and
 *     after a crash {@link io.switchboard.media.file.SpoolSalvage} makes it whole
 * @param begin whether it starts at once
 * @param finished told once the file is complete and on disk, if it ever started; on the call's thread, before
 *     {@link io.switchboard.calls.BridgedCall#await()} returns
 */
public record PartyRecording(Side party, Path spool, Begin begin, Consumer<FinishedRecording> finished) {
    /** When a recording starts. */
    public enum Begin {
        /** At once, that is from the answer. */
        AT_ONCE,
        /** When the party asks for it with the feature code. */
        ON_DEMAND
    }

    /** Rejects a side that is no party. */
    public PartyRecording {
        if (party != Side.CALLER && party != Side.CALLEE) {
            throw new IllegalArgumentException("No party of a call: " + party);
        }
        Objects.requireNonNull(spool, "spool is null");
        Objects.requireNonNull(begin, "begin is null");
        Objects.requireNonNull(finished, "finished is null");
    }
}
