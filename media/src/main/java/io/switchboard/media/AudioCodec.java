package io.switchboard.media;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A payload encoding that ports understand, by the name it has in the IANA registry of RTP payload formats.
 *
 * <p>All of them are relayed between ports; those for which {@link #hasPcm()} holds can also be played to and recorded
 * from.
 */
public enum AudioCodec {
    /** G.711 µ-law, RFC 3551 section 4.5.14. */
    PCMU("PCMU", 0, 8000, 8000, 1),
    /** G.711 A-law, RFC 3551 section 4.5.14. */
    PCMA("PCMA", 8, 8000, 8000, 1),
    /** G.722 at 64 kbit/s: 16 kHz sound on an RTP clock of 8000 Hz (RFC 3551 section 4.5.2). */
    G722("G722", 9, 8000, 16000, 1),
    /** Opus, RFC 7587: relayed, neither decoded nor encoded. */
    OPUS("opus", -1, 48000, 0, 2),
    /** Digits and other events, RFC 4733. */
    TELEPHONE_EVENT("telephone-event", -1, 8000, 0, 1);

    private final String encodingName;
    private final int staticPayloadType;
    private final int clockRate;
    private final int sampleRate;
    private final int channels;

    AudioCodec(String encodingName, int staticPayloadType, int clockRate, int sampleRate, int channels) {
        this.encodingName = encodingName;
        this.staticPayloadType = staticPayloadType;
        this.clockRate = clockRate;
        this.sampleRate = sampleRate;
        this.channels = channels;
    }

    /** The name used in {@code a=rtpmap}; names are compared without regard to case. */
    public String encodingName() {
        return encodingName;
    }

    /** The payload type RFC 3551 assigns for good, empty for encodings with dynamic payload types only. */
    public OptionalInt staticPayloadType() {
        return staticPayloadType < 0 ? OptionalInt.empty() : OptionalInt.of(staticPayloadType);
    }

    /** The usual RTP clock in Hz. */
    public int clockRate() {
        return clockRate;
    }

    /** The number of channels stated in {@code a=rtpmap}. */
    public int channels() {
        return channels;
    }

    /** The rate of the decoded sound in Hz; 0 where {@link #hasPcm()} does not hold. */
    public int sampleRate() {
        return sampleRate;
    }

    /** Whether this encoding can be decoded and encoded here, and so be played to and recorded from. */
    public boolean hasPcm() {
        return sampleRate > 0;
    }

    /** Whether this is sound, as opposed to events sent beside it. */
    public boolean isAudio() {
        return this != TELEPHONE_EVENT;
    }

    /** The codec with this encoding name, whatever its case; empty if ports do not know it. */
    public static Optional<AudioCodec> named(String encodingName) {
        for (AudioCodec codec : values()) {
            if (codec.encodingName.equalsIgnoreCase(encodingName)) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }

    /** The codec a static payload type of RFC 3551 stands for; empty if ports do not know it. */
    public static Optional<AudioCodec> ofStaticPayloadType(int payloadType) {
        for (AudioCodec codec : values()) {
            if (codec.staticPayloadType >= 0 && codec.staticPayloadType == payloadType) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }
}
