package io.switchboard.server.listing;

import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.page.SortKey;
import io.switchboard.server.problem.FieldError;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Between lists as the API asks for them and lists as the directory keeps them. */
public final class Listing {
    private static final int USUAL = 50;
    private static final int LARGEST = 200;
    private static final int LONGEST_TEXT = 200;

    private Listing() {}

    /**
     * What to ask the directory.
     *
     * @throws ProblemException 400 when a parameter is out of its bounds
     */
    public static PageRequest request(PageQuery query) {
        int limit = query.limit() == null ? USUAL : query.limit();
        if (limit < 1 || limit > LARGEST) {
            throw refused("limit", "range", "Ask for 1 to " + LARGEST + " items.");
        }
        String text = query.q() == null ? "" : query.q().strip();
        if (text.length() > LONGEST_TEXT) {
            throw refused("q", "length", "Search for up to " + LONGEST_TEXT + " characters.");
        }
        List<SortKey> sort = query.sort() == null ? List.of() : SortKey.parse(query.sort());
        return new PageRequest(
                limit,
                Optional.ofNullable(query.cursor()).filter(cursor -> !cursor.isEmpty()),
                sort,
                Optional.of(text).filter(words -> !words.isEmpty()));
    }

    /** The directory's page in the API's words. */
    public static <T, R> Page<R> page(
            io.switchboard.directory.page.Page<T> page, Function<? super T, ? extends R> change) {
        return new Page<>(
                page.items().stream().<R>map(change).toList(), page.nextCursor().orElse(null), page.total());
    }

    /** The directory's relations in the API's words. */
    public static Relations relations(List<io.switchboard.directory.problem.Relation> relations) {
        return new Relations(relations.stream()
                .map(relation -> new Relation(relation.kind(), relation.id().toString(), relation.name()))
                .toList());
    }

    private static ProblemException refused(String parameter, String rule, String message) {
        return new ProblemException(Problem.of(400, "parameter", "A parameter has another form", message)
                .withErrors(List.of(new FieldError(parameter, rule, message))));
    }
}
