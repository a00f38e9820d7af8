package io.switchboard.directory.layout;

import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.layout.ListLayout.Density;
import io.switchboard.directory.problem.Check;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The arrangements of lists, by person and list. They change nothing but what one person sees, so the audit log says
 * nothing of them. All methods block on the database; a rule that is broken is an {@code InvalidFields}.
 */
public final class ListLayouts {

    /** The most columns that are remembered of a list. */
    public static final int MOST_COLUMNS = 100;

    /** The most lists that are remembered of a person. */
    public static final int MOST_LISTS = 100;

    private static final int NARROWEST = 40;
    private static final int WIDEST = 2000;
    private static final Pattern LIST = Pattern.compile("[a-z][a-z0-9-]{0,49}");
    private static final Pattern COLUMN = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,49}");

    private final Ledger ledger;

    public ListLayouts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** How a person arranged a list; empty when it is as documented. */
    public Optional<ListLayout> find(UUID person, String list) {
        return ledger.database()
                .read(handle -> handle.createQuery("""
                        select array(select jsonb_array_elements_text(layout -> 'order')) as column_order,
                          array(select jsonb_array_elements_text(layout -> 'hidden')) as hidden,
                          array(select key from jsonb_each_text(layout -> 'widths') order by key) as width_keys,
                          array(select value from jsonb_each_text(layout -> 'widths') order by key) as width_values,
                          layout ->> 'density' as density
                        from list_layouts where person_id = :person and list = :list
                        """)
                        .bind("person", person)
                        .bind("list", list)
                        .map((row, context) -> layout(row))
                        .findOne());
    }

    /** Remembers an arrangement in place of the former. */
    public void keep(UUID person, String list, ListLayout layout) {
        check(list, layout);
        ledger.database().write(handle -> {
            int kept = handle.createUpdate("""
                            insert into list_layouts (person_id, list, layout, changed_at)
                            values (:person, :list, jsonb_build_object('order', to_jsonb(:order),
                              'hidden', to_jsonb(:hidden), 'widths', jsonb_object(:width_keys, :width_values),
                              'density', cast(:density as text)), :now)
                            on conflict (person_id, list) do update
                              set layout = excluded.layout, changed_at = excluded.changed_at
                            """)
                    .bind("person", person)
                    .bind("list", list)
                    .bindArray("order", String.class, layout.order())
                    .bindArray("hidden", String.class, layout.hidden())
                    .bindArray(
                            "width_keys",
                            String.class,
                            List.copyOf(widths(layout).keySet()))
                    .bindArray(
                            "width_values",
                            String.class,
                            List.copyOf(widths(layout).values()))
                    .bind("density", layout.density().name())
                    .bind("now", ledger.now())
                    .execute();
            handle.createUpdate("""
                            delete from list_layouts where person_id = :person and list in (
                              select list from list_layouts where person_id = :person
                              order by changed_at desc, list offset :most)
                            """)
                    .bind("person", person)
                    .bind("most", MOST_LISTS)
                    .execute();
            return kept;
        });
    }

    /** Forgets an arrangement: the list is as documented again. */
    public void forget(UUID person, String list) {
        ledger.database()
                .write(handle -> handle.createUpdate(
                                "delete from list_layouts where person_id = :person and list = :list")
                        .bind("person", person)
                        .bind("list", list)
                        .execute());
    }

    private static Map<String, String> widths(ListLayout layout) {
        Map<String, String> texts = new TreeMap<>();
        layout.widths().forEach((column, width) -> texts.put(column, Integer.toString(width)));
        return texts;
    }

    private static void check(String list, ListLayout layout) {
        Check check = new Check();
        check.that(
                LIST.matcher(list).matches(),
                "list",
                "format",
                "A list's name has up to 50 lower-case letters, digits and hyphens.");
        columns(check, "order", layout.order());
        columns(check, "hidden", layout.hidden());
        columns(check, "widths", layout.widths().keySet());
        layout.widths()
                .forEach((column, width) -> check.that(
                        width >= NARROWEST && width <= WIDEST,
                        "widths",
                        "range",
                        "A column is " + NARROWEST + " to " + WIDEST + " pixels wide, not " + width + "."));
        check.done();
    }

    private static void columns(Check check, String field, Collection<String> columns) {
        check.that(
                columns.size() <= MOST_COLUMNS,
                field,
                "count",
                "Up to " + MOST_COLUMNS + " columns are remembered, not " + columns.size() + ".");
        check.that(
                new HashSet<>(columns).size() == columns.size(),
                field,
                "unique",
                "A column is named twice. Name each column once.");
        check.that(
                columns.stream().allMatch(column -> COLUMN.matcher(column).matches()),
                field,
                "format",
                "A column's id has up to 50 letters and digits.");
    }

    private static ListLayout layout(ResultSet row) throws SQLException {
        List<String> keys = Column.texts(row, "width_keys");
        List<String> values = Column.texts(row, "width_values");
        Map<String, Integer> widths = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            widths.put(keys.get(i), Integer.valueOf(values.get(i)));
        }
        return new ListLayout(
                Column.texts(row, "column_order"),
                Column.texts(row, "hidden"),
                widths,
                Density.valueOf(row.getString("density")));
    }
}
