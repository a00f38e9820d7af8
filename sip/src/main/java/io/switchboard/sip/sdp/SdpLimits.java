package io.switchboard.sip.sdp;

/**
 * How large a description may be.
 *
 * @param characters of the whole text
 * @param lines of the whole text
 * @param streams media descriptions
 */
public record SdpLimits(int characters, int lines, int streams) {
    /** 32,768 characters, 1,000 lines, 16 streams: more than any browser writes. */
    public static final SdpLimits DEFAULT = new SdpLimits(32_768, 1_000, 16);
}
