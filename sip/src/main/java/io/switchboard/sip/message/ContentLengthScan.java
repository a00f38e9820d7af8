package io.switchboard.sip.message;

/** Finds the Content-Length in the head of a message on a stream, before the message is complete enough to be parsed. */
final class ContentLengthScan {
    private static final long ABSENT = -1;
    private static final long UNUSABLE = -2;
    private static final int MOST_DIGITS = 9;

    private ContentLengthScan() {}

    /** The length; negative if there is none, if it is no number, or if several differ. */
    static long find(byte[] octets, int from, int to) {
        long found = ABSENT;
        int line = from;
        while (line < to) {
            int stop = line;
            while (stop < to && octets[stop] != '\n') {
                stop++;
            }
            int colon = line;
            while (colon < stop && octets[colon] != ':') {
                colon++;
            }
            if (colon < stop && isContentLength(octets, line, colon)) {
                long length = number(octets, colon + 1, to);
                if (length < 0 || (found >= 0 && found != length)) {
                    return UNUSABLE;
                }
                found = length;
            }
            line = stop + 1;
        }
        return found;
    }

    private static boolean isContentLength(byte[] octets, int from, int colon) {
        int to = colon;
        while (to > from && (octets[to - 1] == ' ' || octets[to - 1] == '\t')) {
            to--;
        }
        return HeaderFields.CONTENT_LENGTH.name().equals(KnownHeaderNames.find(octets, from, to));
    }

    /** The number after any whitespace and folds. */
    private static long number(byte[] octets, int from, int to) {
        int at = from;
        while (at < to && Characters.isWhitespace(octets[at])) {
            at++;
        }
        int first = at;
        long number = 0;
        while (at < to && Characters.isDigit(octets[at]) && at - first < MOST_DIGITS) {
            number = number * 10 + octets[at] - '0';
            at++;
        }
        while (at < to && (octets[at] == ' ' || octets[at] == '\t')) {
            at++;
        }
        boolean ends = at < to && (octets[at] == '\r' || octets[at] == '\n');
        return at > first && ends ? number : UNUSABLE;
    }
}
