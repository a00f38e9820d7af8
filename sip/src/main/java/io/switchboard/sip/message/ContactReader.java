package io.switchboard.sip.message;

/** Reads the two forms of a Contact value. */
final class ContactReader {
    private static final ContactValue WILDCARD = new ContactValue.Wildcard();

    private ContactReader() {}

    static ContactValue read(TextCursor cursor) {
        cursor.skipWhitespace();
        int start = cursor.position();
        if (cursor.take('*')) {
            cursor.skipWhitespace();
            if (cursor.atEnd() || cursor.peek() == ',') {
                return WILDCARD;
            }
            cursor.moveTo(start);
        }
        return new ContactValue.Address(NameAddress.read(cursor));
    }
}
