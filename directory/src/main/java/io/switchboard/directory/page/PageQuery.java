package io.switchboard.directory.page;

import io.switchboard.directory.problem.InvalidFields;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Reads a list page by page. A page begins after the sort values of the last item of the page before, so that a page
 * deep in a long list costs no more than the first and that rows which come or go meanwhile neither repeat nor skip
 * others.
 */
public final class PageQuery<T> {

    private static final String SEPARATOR = "\u001f";

    private final String select;
    private final String from;
    private final Map<String, SortColumn> columns;
    private final List<SortKey> ownOrder;
    private final RowMapper<T> mapper;

    /** A column that a list can be sorted by. */
    private record SortColumn(String expression, String type) {}

    /** A part of the WHERE clause with the values of its parameters. */
    public record Condition(String sql, Map<String, Object> values) {

        public static Condition of(String sql, Map<String, Object> values) {
            return new Condition(sql, values);
        }
    }

    private PageQuery(
            String select, String from, Map<String, SortColumn> columns, List<SortKey> order, RowMapper<T> mapper) {
        this.select = select;
        this.from = from;
        this.columns = columns;
        this.ownOrder = order;
        this.mapper = mapper;
    }

    /**
     * A list of rows.
     *
     * @param select the columns, without the word select
     * @param from the tables with their joins, without the word from; the row's own table must be called {@code t} and
     *     have the columns {@code id} and {@code account_id}
     */
    public static <T> PageQuery<T> of(String select, String from, RowMapper<T> mapper) {
        return new PageQuery<>(select, from, Map.of(), List.of(), mapper);
    }

    /** Lets the list be sorted by a field: its SQL expression, which must not be null, and the expression's type. */
    public PageQuery<T> sortable(String field, String expression, String type) {
        Map<String, SortColumn> more = new LinkedHashMap<>(columns);
        more.put(field, new SortColumn(expression, type));
        return new PageQuery<>(select, from, more, ownOrder, mapper);
    }

    /** The order when none is asked for. */
    public PageQuery<T> ownOrder(String sort) {
        return new PageQuery<>(select, from, columns, SortKey.parse(sort), mapper);
    }

    /** Reads one page of the rows that meet all conditions. */
    public Page<T> page(Handle handle, PageRequest request, List<Condition> conditions) {
        List<SortKey> sort = request.sort().isEmpty() ? ownOrder : request.sort();
        List<String> expressions = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (SortKey key : sort) {
            SortColumn column = column(key.field());
            expressions.add(column.expression());
            types.add(column.type());
        }
        boolean lastDescending = !sort.isEmpty() && sort.getLast().descending();
        expressions.add("t.id");
        types.add("uuid");
        List<Boolean> descending =
                new ArrayList<>(sort.stream().map(SortKey::descending).toList());
        descending.add(lastDescending);

        Optional<List<String>> after = request.cursor().map(cursor -> decode(cursor, sort, expressions.size()));
        String where = conditions.stream()
                .map(condition -> "(" + condition.sql() + ")")
                .collect(Collectors.joining(" and "));
        String order = IntStream.range(0, expressions.size())
                .mapToObj(i -> expressions.get(i) + (descending.get(i) ? " desc" : " asc"))
                .collect(Collectors.joining(", "));
        String cursorColumns =
                expressions.stream().map(e -> "(" + e + ")::text").collect(Collectors.joining(", "));
        String sql =
                "select " + select + ", array[" + cursorColumns + "] as page_cursor from " + from + " where " + where
                        + after.map(values -> " and " + beyond(expressions, types, descending))
                                .orElse("")
                        + " order by " + order + " limit :page_limit";

        Query query = handle.createQuery(sql).bind("page_limit", request.limit() + 1);
        bind(query, conditions);
        after.ifPresent(values -> bindCursor(query, values));
        List<Row<T>> rows = rows(query, after.isPresent());
        boolean more = rows.size() > request.limit();
        List<Row<T>> shown = more ? rows.subList(0, request.limit()) : rows;
        Optional<String> next = more ? Optional.of(encode(shown.getLast().cursor(), sort)) : Optional.empty();
        long total = request.counted() ? count(handle, where, conditions) : 0;
        return new Page<>(shown.stream().map(Row::item).toList(), next, total);
    }

    private record Row<T>(T item, List<String> cursor) {}

    private List<Row<T>> rows(Query query, boolean withCursor) {
        try {
            return query.map((row, context) -> new Row<>(mapper.map(row, context), List.of((String[])
                            row.getArray("page_cursor").getArray())))
                    .list();
        } catch (UnableToExecuteStatementException e) {
            // A cursor that somebody made up can have values that are no such type: a fault of theirs, not of ours.
            if (withCursor && e.getCause() instanceof SQLException cause && isBadValue(cause)) {
                throw unknownCursor();
            }
            throw e;
        }
    }

    private static boolean isBadValue(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith("22");
    }

    private long count(Handle handle, String where, List<Condition> conditions) {
        Query query = handle.createQuery("select count(*) from " + from + " where " + where);
        bind(query, conditions);
        return query.mapTo(Long.class).one();
    }

    private static void bind(SqlStatement<?> statement, List<Condition> conditions) {
        conditions.forEach(condition -> condition.values().forEach(statement::bind));
    }

    private static void bindCursor(SqlStatement<?> statement, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            statement.bind("after_" + i, values.get(i));
        }
    }

    private SortColumn column(String field) {
        return Optional.ofNullable(columns.get(field))
                .orElseThrow(() -> InvalidFields.of(
                        "sort",
                        "known",
                        "This list cannot be sorted by \"" + field + "\"; it can be by "
                                + String.join(", ", columns.keySet()) + "."));
    }

    /** Rows beyond the cursor. One row comparison where all columns run the same way, because an index can follow it. */
    private static String beyond(List<String> expressions, List<String> types, List<Boolean> descending) {
        Function<Integer, String> value = i -> "cast(:after_" + i + " as " + types.get(i) + ")";
        int size = expressions.size();
        if (descending.stream().distinct().count() == 1) {
            return "(" + String.join(", ", expressions) + ") " + (descending.getFirst() ? "<" : ">") + " ("
                    + IntStream.range(0, size).boxed().map(value).collect(Collectors.joining(", ")) + ")";
        }
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<String> parts = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                parts.add(expressions.get(j) + " = " + value.apply(j));
            }
            parts.add(expressions.get(i) + (descending.get(i) ? " < " : " > ") + value.apply(i));
            alternatives.add("(" + String.join(" and ", parts) + ")");
        }
        return "(" + String.join(" or ", alternatives) + ")";
    }

    private static String encode(List<String> values, List<SortKey> sort) {
        String text = sort + SEPARATOR + String.join(SEPARATOR, values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> decode(String cursor, List<SortKey> sort, int size) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == size + 1 && parts.getFirst().equals(sort.toString())) {
                return parts.subList(1, parts.size());
            }
        } catch (IllegalArgumentException e) {
            throw unknownCursor();
        }
        throw unknownCursor();
    }

    private static InvalidFields unknownCursor() {
        return InvalidFields.of(
                "cursor", "known", "This cursor does not belong to this list and order. Start again without a cursor.");
    }
}
