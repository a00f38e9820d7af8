package io.switchboard.directory.number;

import io.switchboard.directory.database.Column;
import io.switchboard.directory.problem.Holder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads who holds something, from a row that joins the contact method {@code c} and its user {@code u}. */
public final class Holders {

    /** The holder's name as people know it: owner and contact method. */
    static final String NAME = "(u.first_name || ' ' || u.last_name || ' (' || c.name || ')')";

    /** The columns that tell the holder. */
    public static final String COLUMNS = "c.id as holder_id, c.kind as holder_kind, " + NAME
            + " as holder_name, u.id as holder_user_id, u.first_name || ' ' || u.last_name as holder_user_name";

    private Holders() {}

    /** The holder; empty where the row joins none. */
    public static Optional<Holder> read(ResultSet row) throws SQLException {
        if (Column.optionalUuid(row, "holder_id").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Holder(
                row.getString("holder_kind"),
                Column.uuid(row, "holder_id"),
                row.getString("holder_name"),
                Optional.of(new Holder.Owner(Column.uuid(row, "holder_user_id"), row.getString("holder_user_name")))));
    }
}
