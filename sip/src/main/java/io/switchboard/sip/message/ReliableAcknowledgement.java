package io.switchboard.sip.message;

/**
 * What a PRACK acknowledges: the value of RAck (RFC 3262 section 7.2).
 *
 * @param responseNumber the RSeq of the response
 * @param cseq the CSeq of the response
 */
public record ReliableAcknowledgement(long responseNumber, CSeq cseq) {

    static ReliableAcknowledgement read(TextCursor cursor) {
        cursor.skipWhitespace();
        long responseNumber = cursor.number(0xFFFF_FFFFL);
        return new ReliableAcknowledgement(responseNumber, CSeq.read(cursor));
    }

    void append(StringBuilder out) {
        out.append(responseNumber).append(' ');
        cseq.append(out);
    }
}
