package io.switchboard.directory.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads columns of a row as the directory's types. */
public final class Column {

    private Column() {}

    public static UUID uuid(ResultSet row, String name) throws SQLException {
        return row.getObject(name, UUID.class);
    }

    public static Optional<UUID> optionalUuid(ResultSet row, String name) throws SQLException {
        return Optional.ofNullable(row.getObject(name, UUID.class));
    }

    public static Optional<String> optionalText(ResultSet row, String name) throws SQLException {
        return Optional.ofNullable(row.getString(name));
    }

    public static Optional<Integer> optionalInteger(ResultSet row, String name) throws SQLException {
        return Optional.ofNullable(row.getObject(name, Integer.class));
    }

    public static Instant instant(ResultSet row, String name) throws SQLException {
        return row.getObject(name, OffsetDateTime.class).toInstant();
    }

    public static Optional<Instant> optionalInstant(ResultSet row, String name) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(name, OffsetDateTime.class);
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    public static List<String> texts(ResultSet row, String name) throws SQLException {
        Array array = row.getArray(name);
        return List.of((String[]) array.getArray());
    }

    public static List<UUID> uuids(ResultSet row, String name) throws SQLException {
        Array array = row.getArray(name);
        return List.of((UUID[]) array.getArray());
    }
}
