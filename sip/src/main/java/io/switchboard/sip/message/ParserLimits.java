package io.switchboard.sip.message;

/**
 * How large a message may be. What is larger is rejected before memory is spent on it.
 *
 * @param messageOctets octets of a whole message with its body
 * @param headerLines header lines of a message
 * @param lineOctets octets of the first line or of one header line with its folds
 */
public record ParserLimits(int messageOctets, int headerLines, int lineOctets) {
    /** 65,535 octets (what UDP can carry), 128 header lines, 8,192 octets a line. */
    public static final ParserLimits DEFAULT = new ParserLimits(65_535, 128, 8_192);

    /** Refuses limits no message could keep. */
    public ParserLimits {
        if (messageOctets < 256 || headerLines < 8 || lineOctets < 64) {
            throw new IllegalArgumentException("limits too small for any SIP message");
        }
    }
}
