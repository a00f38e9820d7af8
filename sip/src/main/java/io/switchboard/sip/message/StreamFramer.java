package io.switchboard.sip.message;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the octets of one connection into messages by Content-Length (RFC 3261 section 18.3) and finds the keep-alives
 * between them (RFC 5626 section 3.5.1). Holds no more than one message and what arrived with it; memory grows with what
 * was received, never with what was announced. One instance per connection, for one thread at a time.
 */
public final class StreamFramer {
    private static final int NOT_YET = -1;

    private final SipParser parser;
    private byte[] octets = new byte[0];
    private int start;
    private int end;
    /** Up to where the end of the head was looked for already. */
    private int searched;
    /** Length of the message at {@link #start}, once its head is complete. */
    private int messageLength = NOT_YET;

    private boolean lineBreakBefore;
    private boolean broken;

    /** A framer at the beginning of a connection. */
    public StreamFramer(SipParser parser) {
        this.parser = parser;
    }

    /** Whether the connection is beyond repair. */
    public boolean isBroken() {
        return broken;
    }

    /** How many octets wait for the rest of their message. */
    public int pending() {
        return end - start;
    }

    /** Takes what arrived and tells what it completes, in order. */
    public List<StreamEvent> receive(ByteBuffer arrived) {
        if (broken) {
            arrived.position(arrived.limit());
            return List.of();
        }
        append(arrived);
        List<StreamEvent> events = new ArrayList<>(2);
        boolean more = true;
        while (more && !broken) {
            if (messageLength == NOT_YET) {
                skipLineBreaks(events);
                more = findHead(events);
            }
            more = more && takeMessage(events);
        }
        if (start == end || broken) {
            start = 0;
            end = 0;
            searched = 0;
            octets = new byte[0];
        }
        return events;
    }

    private void append(ByteBuffer arrived) {
        int more = arrived.remaining();
        if (end + more > octets.length) {
            int kept = end - start;
            byte[] larger = kept + more > octets.length ? new byte[Math.max(kept + more, kept * 2)] : octets;
            System.arraycopy(octets, start, larger, 0, kept);
            octets = larger;
            searched -= start;
            start = 0;
            end = kept;
        }
        arrived.get(octets, end, more);
        end += more;
    }

    private void skipLineBreaks(List<StreamEvent> events) {
        while (start < end) {
            int length = lineBreak(start);
            if (length == 0) {
                if (octets[start] != '\r') {
                    lineBreakBefore = false;
                }
                return;
            }
            start += length;
            searched = start;
            if (lineBreakBefore) {
                events.add(new StreamEvent.Ping());
                lineBreakBefore = false;
            } else {
                lineBreakBefore = true;
                if (start == end) {
                    events.add(new StreamEvent.Pong());
                }
            }
        }
    }

    private int lineBreak(int at) {
        if (octets[at] == '\n') {
            return 1;
        }
        return octets[at] == '\r' && at + 1 < end && octets[at + 1] == '\n' ? 2 : 0;
    }

    /** Whether the head of the next message is complete. */
    private boolean findHead(List<StreamEvent> events) {
        for (int i = Math.max(searched, start); i < end; i++) {
            if (octets[i] == '\n' && i + 1 < end) {
                int length = lineBreak(i + 1);
                if (length > 0) {
                    measure(i + 1 + length, events);
                    return !broken;
                }
            }
        }
        searched = Math.max(start, end - 2);
        if (end - start > parser.limits().messageOctets()) {
            breakOff(ParseProblem.MESSAGE_TOO_LARGE, "head without end", Optional.empty(), events);
        }
        return false;
    }

    private void measure(int bodyStart, List<StreamEvent> events) {
        long bodyLength = ContentLengthScan.find(octets, start, bodyStart);
        if (bodyLength < 0) {
            ParseProblem problem = ParseProblem.BAD_CONTENT_LENGTH;
            breakOff(problem, "a stream needs one Content-Length", answer(bodyStart, problem), events);
            return;
        }
        long total = bodyStart - start + bodyLength;
        if (total > parser.limits().messageOctets()) {
            ParseProblem problem = ParseProblem.MESSAGE_TOO_LARGE;
            breakOff(problem, total + " octets", answer(bodyStart, problem), events);
            return;
        }
        messageLength = (int) total;
    }

    /** The answer for the problem to what can be read of the head. */
    private Optional<SipResponse> answer(int bodyStart, ParseProblem problem) {
        return parser.headOnly(Arrays.copyOfRange(octets, start, bodyStart), problem);
    }

    private void breakOff(ParseProblem problem, String detail, Optional<SipResponse> answer, List<StreamEvent> events) {
        broken = true;
        events.add(new StreamEvent.Broken(problem, detail, answer));
    }

    /** Whether a message was complete and perhaps another follows. */
    private boolean takeMessage(List<StreamEvent> events) {
        if (end - start < messageLength) {
            return false;
        }
        byte[] message = Arrays.copyOfRange(octets, start, start + messageLength);
        start += messageLength;
        searched = start;
        messageLength = NOT_YET;
        lineBreakBefore = false;
        events.add(new StreamEvent.Message(parser.parseOwned(message)));
        return start < end;
    }
}
