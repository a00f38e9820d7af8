package io.switchboard.sip.message;

/**
 * When to try again (RFC 3261 section 20.33).
 *
 * @param seconds how long to wait
 * @param comment words for people; empty for none
 * @param parameters such as {@code duration}
 */
public record RetryAfter(long seconds, String comment, Parameters parameters) {

    /** That many seconds, without comment. */
    public static RetryAfter of(long seconds) {
        return new RetryAfter(seconds, "", Parameters.NONE);
    }

    static RetryAfter read(TextCursor cursor) {
        cursor.skipWhitespace();
        long seconds = cursor.seconds();
        String comment = cursor.takeSpaced('(') ? comment(cursor) : "";
        return new RetryAfter(seconds, comment, Parameters.read(cursor));
    }

    private static String comment(TextCursor cursor) {
        StringBuilder comment = new StringBuilder();
        int depth = 1;
        while (!cursor.atEnd()) {
            int c = cursor.peek();
            cursor.advance();
            if (c == '\\' && !cursor.atEnd()) {
                c = cursor.peek();
                cursor.advance();
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return comment.toString();
            }
            comment.append((char) c);
        }
        throw cursor.malformed("a comment does not end");
    }

    void append(StringBuilder out) {
        out.append(seconds);
        if (!comment.isEmpty()) {
            out.append(" (");
            for (int i = 0; i < comment.length(); i++) {
                char c = comment.charAt(i);
                if (c == '(' || c == ')' || c == '\\') {
                    out.append('\\');
                }
                out.append(c);
            }
            out.append(')');
        }
        parameters.append(out);
    }
}
