package io.switchboard.server.problem;

/** Names of fields as they can be told back to whoever sent them. */
public final class PlainNames {
    private static final int LONGEST = 60;

    private PlainNames() {}

    /** The name without control characters, and not longer than people read. */
    public static String shown(String name) {
        String visible = name.codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.length() < name.length() ? visible + "…" : visible;
    }
}
