package io.switchboard.directory.history;

/** Texts of calls as they are kept: what comes from the network may hold anything, and the record must be kept all the same. */
final class KeptText {

    private static final int LONGEST = 250;

    private KeptText() {}

    /** The text on one line, of limited length, with a question mark for what a database cannot keep. */
    static String of(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(character -> kept.appendCodePoint(keepable(character) ? character : '?'));
        return kept.toString();
    }

    private static boolean keepable(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }
}
