package io.switchboard.media;

/** What came of asking for a port. */
public sealed interface PortOutcome {

    /** Here it is, bound and receiving. */
    record Opened(MediaPort port) implements PortOutcome {}

    /**
     * Every port of the range is taken, or the limit is reached, or the address cannot be bound.
     *
     * @param reason for the log, in words
     */
    record NoFreePort(String reason) implements PortOutcome {}
}
