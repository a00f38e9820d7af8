package io.switchboard.directory.number;

import io.switchboard.directory.database.Column;
import io.switchboard.directory.problem.Holder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads who holds a number, from a row that joins the contact method {@code c} and its user {@code u}. */
final class Holders {

    /** The holder's name as people know it: owner and contact method. */
    static final String NAME = "(u.first_name || ' ' || u.last_name || ' (' || c.name || ')')";

    private Holders() {}

    static Optional<Holder> read(ResultSet row) throws SQLException {
        if (Column.optionalUuid(row, "holder_id").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Holder(row.getString("holder_kind"), Column.uuid(row, "holder_id"), row.getString("holder_name")));
    }
}
