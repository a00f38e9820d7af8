package io.switchboard.sip.message;

/**
 * The dialog a new one takes the place of (RFC 3891).
 *
 * @param callId its Call-ID
 * @param toTag the tag of the side that receives this
 * @param fromTag the tag of the other side
 * @param earlyOnly whether only a dialog that is not yet confirmed may be replaced
 */
public record ReplacesValue(String callId, String toTag, String fromTag, boolean earlyOnly) {

    /** Reads the value, as it also stands in the headers of a Refer-To URI. */
    public static ReplacesValue parse(String text) {
        TextCursor cursor = new TextCursor(text, "Replaces");
        ReplacesValue value = read(cursor);
        cursor.expectEnd();
        return value;
    }

    static ReplacesValue read(TextCursor cursor) {
        cursor.skipWhitespace();
        String callId = cursor.until(";", "a Call-ID");
        Parameters parameters = Parameters.read(cursor);
        if (!parameters.has("to-tag") || !parameters.has("from-tag")) {
            throw cursor.malformed("expected both tags");
        }
        return new ReplacesValue(
                callId,
                parameters.value("to-tag").orElse(""),
                parameters.value("from-tag").orElse(""),
                parameters.has("early-only"));
    }

    void append(StringBuilder out) {
        out.append(callId);
        Parameters parameters = Parameters.of("to-tag", toTag).with("from-tag", fromTag);
        (earlyOnly ? parameters.withFlag("early-only") : parameters).append(out);
    }

    /** The value as it stands in a header. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        append(out);
        return out.toString();
    }
}
