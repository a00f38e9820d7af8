package io.switchboard.server.editing;

import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The ETag of an entity: its version in quotes (RFC 9110 section 8.8.3). */
public final class EntityTag {
    private EntityTag() {}

    /** The tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets an edit pass when the {@code If-Match} header is absent, {@code *}, or names the present version.
     *
     * @throws ProblemException 412 when somebody else edited in between
     */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        for (String tag : ifMatch.split(",", -1)) {
            if (tag.strip().equals(of(version))) {
                return;
            }
        }
        throw new ProblemException(Problem.of(
                412,
                "stale",
                "Somebody else changed this",
                "This was changed since you opened it. Load it again and repeat your change."));
    }
}
