package io.switchboard.media;

/**
 * From where a port accepts RTP, and so to where it sends once packets have come (symmetric RTP, RFC 4961).
 *
 * <p>A port sends to the signalled address until the first valid packet (right version, well formed, an agreed payload
 * type) has come from a source this policy allows; from then on it sends to that source and drops every other one. Only
 * {@link MediaPort#remote} with another RTP address opens the latch again; for half a second after that, packets from
 * the previous source are still heard but do not close it, because they may have been on their way.
 */
public enum Latching {
    /** Any first valid source: for phones, which may be behind NAT. */
    FIRST_SOURCE,
    /** Only the signalled host, on whatever port: for carriers of known addresses. */
    SAME_HOST,
    /** Only the signalled address and port. */
    SIGNALLED_ONLY
}
