package io.switchboard.directory.schedule;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The tables of time schedules. */
public final class TimeScheduleTable {

    private static final String ONE_OR_ALL = "(cast(:account as uuid) is null or t.account_id = :account)";

    private TimeScheduleTable() {}

    /** What the schedules of one account or of all mean, by id. For the views that calls see: three questions in all. */
    public static Map<UUID, TimeSchedule> schedules(Handle handle, Optional<AccountId> account) {
        Map<UUID, List<WeekdayHours>> hours = hours(handle, account);
        Map<UUID, List<ScheduleException>> exceptions = exceptions(handle, account);
        Map<UUID, TimeSchedule> schedules = new HashMap<>();
        handle.createQuery("""
                        select t.id, coalesce(t.time_zone, a.time_zone) as time_zone
                        from time_schedules t join accounts a on a.id = t.account_id where %s
                        """.formatted(ONE_OR_ALL))
                .bind("account", account.map(AccountId::value))
                .map((row, context) -> Map.entry(
                        Column.uuid(row, "id"),
                        new TimeSchedule(
                                ZoneId.of(row.getString("time_zone")),
                                hours.getOrDefault(Column.uuid(row, "id"), List.of()),
                                exceptions.getOrDefault(Column.uuid(row, "id"), List.of()))))
                .forEach(entry -> schedules.put(entry.getKey(), entry.getValue()));
        return schedules;
    }

    private static Map<UUID, List<WeekdayHours>> hours(Handle handle, Optional<AccountId> account) {
        Map<UUID, List<WeekdayHours>> hours = new HashMap<>();
        handle.createQuery("""
                        select t.time_schedule_id, t.weekday, t.from_minute, t.to_minute from time_schedule_hours t
                        where %s order by t.weekday, t.from_minute, t.to_minute
                        """.formatted(ONE_OR_ALL))
                .bind("account", account.map(AccountId::value))
                .map((row, context) -> Map.entry(
                        Column.uuid(row, "time_schedule_id"),
                        new WeekdayHours(
                                DayOfWeek.of(row.getInt("weekday")),
                                new TimeRange(row.getInt("from_minute"), row.getInt("to_minute")))))
                .forEach(entry -> hours.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return hours;
    }

    private static Map<UUID, List<ScheduleException>> exceptions(Handle handle, Optional<AccountId> account) {
        Map<UUID, List<ScheduleException>> exceptions = new HashMap<>();
        handle.createQuery("""
                        select t.time_schedule_id, t.title, t.first_day, t.last_day, t.yearly,
                          array(select h.from_minute from time_schedule_exception_hours h
                            where h.exception_id = t.id order by h.from_minute, h.to_minute) as from_minutes,
                          array(select h.to_minute from time_schedule_exception_hours h
                            where h.exception_id = t.id order by h.from_minute, h.to_minute) as to_minutes
                        from time_schedule_exceptions t where %s order by t.position
                        """.formatted(ONE_OR_ALL))
                .bind("account", account.map(AccountId::value))
                .map((row, context) -> Map.entry(Column.uuid(row, "time_schedule_id"), exception(row)))
                .forEach(entry -> exceptions
                        .computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return exceptions;
    }

    private static ScheduleException exception(ResultSet row) throws SQLException {
        Integer[] from = (Integer[]) row.getArray("from_minutes").getArray();
        Integer[] to = (Integer[]) row.getArray("to_minutes").getArray();
        List<TimeRange> hours = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            hours.add(new TimeRange(from[i], to[i]));
        }
        return new ScheduleException(
                row.getString("title"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("yearly"),
                hours);
    }
}
