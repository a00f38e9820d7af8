package io.switchboard.server.listing;

import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads ids as they come over the API. */
public final class Ids {
    private Ids() {}

    /**
     * The id in an address.
     *
     * @throws ProblemException 404 when the text is no id, for then nothing has it
     */
    public static UUID inPath(String text, String what) {
        return read(text).orElseThrow(() -> new ProblemException(Problem.notFound(what)));
    }

    /**
     * The id in a field; empty when the field is.
     *
     * @throws ProblemException 422 when the text is no id
     */
    public static Optional<UUID> inField(String field, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(read(text)
                .orElseThrow(() ->
                        new ProblemException(Problem.invalid(field, "format", "Give an id as the API hands it out."))));
    }

    /** The ids in a list field. */
    public static List<UUID> inFields(String field, List<String> texts) {
        return texts.stream().flatMap(text -> inField(field, text).stream()).toList();
    }

    private static Optional<UUID> read(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
