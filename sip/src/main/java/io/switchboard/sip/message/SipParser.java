package io.switchboard.sip.message;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes messages of octets (RFC 3261 section 7). Start line and the headers that every message must have are read at
 * once, all others when they are asked for. Whatever the octets are, the answer is a {@link ParseOutcome}; nothing is
 * thrown. Immutable and safe for all threads.
 *
 * <p>Lenient where nothing becomes ambiguous: line feeds without carriage return end lines, addresses may hold
 * characters that should have been escaped. Strict where a message could be read in two ways: bare carriage returns,
 * zero octets, repeated headers and contradicting lengths are rejected.
 */
public final class SipParser {
    private final ParserLimits limits;

    /** A parser with {@link ParserLimits#DEFAULT}. */
    public SipParser() {
        this(ParserLimits.DEFAULT);
    }

    /** A parser with these limits. */
    public SipParser(ParserLimits limits) {
        this.limits = limits;
    }

    /** The limits of this parser. */
    public ParserLimits limits() {
        return limits;
    }

    /**
     * Reads one datagram or WebSocket message without copying it.
     *
     * @param octets the whole datagram; it belongs to the message from now on and must not be changed any more
     */
    public ParseOutcome parseOwned(byte[] octets) {
        if (octets.length > limits.messageOctets()) {
            return new ParseOutcome.Rejected(
                    ParseProblem.MESSAGE_TOO_LARGE, octets.length + " octets", Optional.empty());
        }
        return new MessageReader(octets, limits).read();
    }

    /** Reads one datagram out of a larger array, of which a copy is made. */
    public ParseOutcome parseDatagram(byte[] octets, int from, int length) {
        return parseOwned(Arrays.copyOfRange(octets, from, from + length));
    }

    /** Reads one datagram: all that remains in the buffer, of which a copy is made. */
    public ParseOutcome parseDatagram(ByteBuffer datagram) {
        byte[] octets = new byte[datagram.remaining()];
        datagram.get(octets);
        return parseOwned(octets);
    }

    /** The answer for that problem to a message of which there is only the head. */
    Optional<SipResponse> headOnly(byte[] head, ParseProblem problem) {
        return new MessageReader(head, limits).answer(problem);
    }
}
