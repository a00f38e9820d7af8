package io.switchboard.media.codec;

/** Decodes the payloads of one stream in order. */
public interface PcmDecoder {

    /** Rate of the decoded sound in Hz. */
    int sampleRate();

    /** How many samples a payload of this length becomes. */
    int samples(int octets);

    /**
     * Decodes a payload.
     *
     * @param samples has room for {@link #samples} of {@code length}
     * @return how many samples were written
     */
    int decode(byte[] payload, int offset, int length, short[] samples);
}
