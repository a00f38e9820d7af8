package io.switchboard.media.codec;

/** Encodes the frames of one stream in order. */
public interface PcmEncoder {

    /** Rate of the sound to encode in Hz. */
    int sampleRate();

    /**
     * Encodes samples.
     *
     * @param count an even number
     * @param payload has room for {@code count} octets
     * @return how many octets were written from the beginning of the payload
     */
    int encode(short[] samples, int count, byte[] payload);
}
