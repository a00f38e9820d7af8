package io.switchboard.media;

import io.switchboard.media.codec.G711;
import io.switchboard.media.codec.G722Decoder;
import io.switchboard.media.codec.G722Encoder;
import io.switchboard.media.codec.PcmDecoder;
import io.switchboard.media.codec.PcmEncoder;

/** The coders of the codecs for which {@link AudioCodec#hasPcm()} holds. */
final class Codecs {

    private Codecs() {}

    /** A decoder for a new stream. */
    static PcmDecoder decoder(AudioCodec codec) {
        return switch (codec) {
            case PCMU -> G711.MU_LAW;
            case PCMA -> G711.A_LAW;
            case G722 -> new G722Decoder();
            case OPUS, TELEPHONE_EVENT -> throw new IllegalArgumentException(codec + " is not decoded");
        };
    }

    /** An encoder for a new stream. */
    static PcmEncoder encoder(AudioCodec codec) {
        return switch (codec) {
            case PCMU -> G711.MU_LAW;
            case PCMA -> G711.A_LAW;
            case G722 -> new G722Encoder();
            case OPUS, TELEPHONE_EVENT -> throw new IllegalArgumentException(codec + " is not encoded");
        };
    }
}
