package io.switchboard.directory.database;

import io.switchboard.directory.problem.Stale;
import java.util.OptionalLong;

/** Guards an edit against one that came between reading and writing. */
public final class Written {

    private Written() {}

    /** Throws {@link Stale} if somebody expects another version than the one there is. */
    public static void expect(String kind, OptionalLong expected, long current) {
        if (expected.isPresent() && expected.getAsLong() != current) {
            throw new Stale(kind, expected.getAsLong(), current);
        }
    }
}
