package io.switchboard.media;

/**
 * One agreed payload format: which encoding a payload type number stands for.
 *
 * @param payloadType 0 to 127 (RFC 3550 section 5.1); 64 to 95 are refused because they collide with RTCP on one port
 *     (RFC 5761 section 4)
 * @param codec the encoding
 * @param clockRate the RTP clock in Hz
 * @param channels as in {@code a=rtpmap}, 1 unless stated
 * @param formatParameters the value of {@code a=fmtp}, empty if there is none
 */
public record PayloadFormat(int payloadType, AudioCodec codec, int clockRate, int channels, String formatParameters) {

    public PayloadFormat {
        if (payloadType < 0 || payloadType > 127 || (payloadType >= 64 && payloadType <= 95)) {
            throw new IllegalArgumentException("payload type " + payloadType);
        }
        if (clockRate < 1 || channels < 1) {
            throw new IllegalArgumentException("clock rate " + clockRate + ", channels " + channels);
        }
    }

    /**
     * The format of a codec under the payload type RFC 3551 gives it.
     *
     * @throws IllegalArgumentException if the codec has dynamic payload types only
     */
    public static PayloadFormat of(AudioCodec codec) {
        return of(
                codec,
                codec.staticPayloadType()
                        .orElseThrow(() -> new IllegalArgumentException(codec + " has no static payload type")));
    }

    /** The format of a codec with its usual clock rate and channels under the given payload type. */
    public static PayloadFormat of(AudioCodec codec, int payloadType) {
        return new PayloadFormat(payloadType, codec, codec.clockRate(), codec.channels(), "");
    }

    /** Whether packets of this format may be relayed as the other format by changing the payload type alone. */
    public boolean sameEncoding(PayloadFormat other) {
        return codec == other.codec && clockRate == other.clockRate && channels == other.channels;
    }
}
