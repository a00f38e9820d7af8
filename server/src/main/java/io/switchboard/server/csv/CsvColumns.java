package io.switchboard.server.csv;

import io.switchboard.server.problem.FieldError;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a list's CSV can have, in their documented order. Immutable.
 *
 * @param <T> a row
 */
public final class CsvColumns<T> {
    private final Map<String, CsvColumn<T>> columns;

    private CsvColumns(Map<String, CsvColumn<T>> columns) {
        this.columns = columns;
    }

    /** No columns yet. */
    public static <T> CsvColumns<T> none() {
        return new CsvColumns<>(Map.of());
    }

    /** These columns and one more behind them. */
    public CsvColumns<T> with(String id, String title, Function<? super T, ? extends @Nullable Object> value) {
        Map<String, CsvColumn<T>> more = new LinkedHashMap<>(columns);
        more.put(id, new CsvColumn<>(id, title, value));
        return new CsvColumns<>(more);
    }

    /** A file of these columns. */
    public CsvFile<T> named(String name) {
        return new CsvFile<>(name, this);
    }

    /** All columns in their documented order. */
    public List<CsvColumn<T>> all() {
        return List.copyOf(columns.values());
    }

    /**
     * The columns with these ids, in the order of the ids; all when none are named.
     *
     * @throws ProblemException 400 when an id is unknown
     */
    public List<CsvColumn<T>> chosen(Optional<String> ids) {
        if (ids.isEmpty()) {
            return all();
        }
        Set<String> wanted = new LinkedHashSet<>(List.of(ids.get().split(",", -1)));
        List<CsvColumn<T>> chosen = new ArrayList<>();
        for (String id : wanted) {
            CsvColumn<T> column = columns.get(id);
            if (column == null) {
                String message =
                        "This list has no column \"" + id + "\"; it has " + String.join(", ", columns.keySet()) + ".";
                throw new ProblemException(Problem.of(400, "parameter", "A parameter has another form", message)
                        .withErrors(List.of(new FieldError("columns", "known", message))));
            }
            chosen.add(column);
        }
        return chosen;
    }
}
