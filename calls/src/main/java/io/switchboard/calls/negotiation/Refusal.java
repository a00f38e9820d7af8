package io.switchboard.calls.negotiation;

import io.switchboard.calls.dial.AllowedCodecs;
import java.util.Objects;

/**
 * Why a session description cannot be taken: the status is 488, the warning says more (RFC 3261 section 20.43).
 *
 * @param warningCode 300 to 399
 * @param text a sentence for people
 */
public record Refusal(int warningCode, String text) {
    /** The status that goes with every refusal: Not Acceptable Here. */
    public static final int STATUS = 488;

    /** No usable transport: {@code RTP/SAVP} and the like. */
    static final int INCOMPATIBLE_TRANSPORT = 302;

    /** No usable media type: nothing but video, say. */
    static final int MEDIA_TYPE_NOT_AVAILABLE = 304;

    /** No common codec. */
    static final int INCOMPATIBLE_FORMAT = 305;

    /** Anything else, such as text that is no session description. */
    static final int MISCELLANEOUS = 399;

    /** The two sides share no codec. */
    public static Refusal noCommonCodec() {
        return new Refusal(INCOMPATIBLE_FORMAT, "No common codec");
    }

    /** The party offered none of the codecs that it may use. */
    public static Refusal noneAllowed(AllowedCodecs allowed) {
        return new Refusal(
                INCOMPATIBLE_FORMAT, "None of the offered codecs may be used here, which are: " + allowed.sound());
    }

    /** Rejects an absent text. */
    public Refusal {
        Objects.requireNonNull(text, "text is null");
    }
}
