package io.switchboard.directory.schedule;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageQuery;
import io.switchboard.directory.page.PageQuery.Condition;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The tables of time schedules. */
public final class TimeScheduleTable {

    private static final String ONE_OR_ALL = "(cast(:account as uuid) is null or t.account_id = :account)";

    private static final String COLUMNS = """
            t.*, (select count(*) from users u
              where u.account_id = t.account_id and u.time_schedule_id = t.id) as users
            """;
    private static final PageQuery<Row> LIST = PageQuery.of(COLUMNS, "time_schedules t", (row, context) -> row(row))
            .sortable("title", "lower(t.title)", "text")
            .sortable("createdAt", "t.created_at", "timestamptz")
            .ownOrder("title");

    private TimeScheduleTable() {}

    private record Row(UUID id, String title, Optional<ZoneId> timeZone, int users, Instant createdAt, long version) {

        SavedTimeSchedule with(TimeSchedule meaning) {
            return new SavedTimeSchedule(id, title, timeZone, meaning, users, createdAt, version);
        }
    }

    static Page<SavedTimeSchedule> page(Handle handle, AccountId account, PageRequest request) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        request.text()
                .ifPresent(text ->
                        conditions.add(Condition.of("strpos(lower(t.title), lower(:text)) > 0", Map.of("text", text))));
        Map<UUID, TimeSchedule> meanings = schedules(handle, Optional.of(account));
        return LIST.page(handle, request, conditions)
                .map(row -> row.with(Objects.requireNonNull(meanings.get(row.id()))));
    }

    static Optional<SavedTimeSchedule> find(Handle handle, AccountId account, UUID id) {
        return handle.createQuery(
                        "select " + COLUMNS + " from time_schedules t where t.account_id = :account and t.id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne()
                .map(row -> row.with(Objects.requireNonNull(
                        schedules(handle, Optional.of(account)).get(id))));
    }

    static Optional<UUID> titled(Handle handle, AccountId account, String title) {
        return handle.createQuery(
                        "select id from time_schedules where account_id = :account and lower(title) = lower(:title)")
                .bind("account", account.value())
                .bind("title", title)
                .mapTo(UUID.class)
                .findOne();
    }

    static List<Relation> users(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("""
                        select id, first_name || ' ' || last_name as name from users
                        where account_id = :account and time_schedule_id = :id order by lower(last_name), id
                        """)
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> new Relation("user", Column.uuid(row, "id"), row.getString("name")))
                .list();
    }

    static void lock(Handle handle, AccountId account, UUID id) {
        handle.execute("select 1 from time_schedules where account_id = ? and id = ? for update", account.value(), id);
    }

    static void insert(Handle handle, AccountId account, UUID id, TimeScheduleRules.Checked schedule, Instant now) {
        handle.createUpdate("""
                        insert into time_schedules (id, account_id, title, time_zone, created_at)
                        values (:id, :account, :title, :zone, :now)
                        """)
                .bind("id", id)
                .bind("account", account.value())
                .bind("title", schedule.title())
                .bind("zone", schedule.timeZone().map(ZoneId::getId))
                .bind("now", now)
                .execute();
    }

    static void update(Handle handle, AccountId account, UUID id, TimeScheduleRules.Checked schedule) {
        handle.createUpdate("""
                        update time_schedules set title = :title, time_zone = :zone, version = version + 1
                        where account_id = :account and id = :id
                        """)
                .bind("id", id)
                .bind("account", account.value())
                .bind("title", schedule.title())
                .bind("zone", schedule.timeZone().map(ZoneId::getId))
                .execute();
    }

    static void delete(Handle handle, AccountId account, UUID id) {
        handle.execute("delete from time_schedules where account_id = ? and id = ?", account.value(), id);
    }

    static void replaceHours(Handle handle, AccountId account, UUID id, List<WeekdayHours> hours) {
        handle.execute(
                "delete from time_schedule_hours where account_id = ? and time_schedule_id = ?", account.value(), id);
        for (WeekdayHours entry : hours) {
            handle.execute(
                    "insert into time_schedule_hours (time_schedule_id, account_id, weekday, from_minute, to_minute)"
                            + " values (?, ?, ?, ?, ?)",
                    id,
                    account.value(),
                    entry.weekday().getValue(),
                    entry.range().fromMinute(),
                    entry.range().toMinute());
        }
    }

    static void deleteExceptions(Handle handle, AccountId account, UUID id) {
        handle.execute(
                "delete from time_schedule_exceptions where account_id = ? and time_schedule_id = ?",
                account.value(),
                id);
    }

    static void addException(
            Handle handle, AccountId account, UUID schedule, UUID id, int position, ScheduleException exception) {
        handle.createUpdate("""
                        insert into time_schedule_exceptions (id, time_schedule_id, account_id, title, first_day,
                          last_day, yearly, position)
                        values (:id, :schedule, :account, :title, :first, :last, :yearly, :position)
                        """)
                .bind("id", id)
                .bind("schedule", schedule)
                .bind("account", account.value())
                .bind("title", exception.title())
                .bind("first", exception.firstDay())
                .bind("last", exception.lastDay())
                .bind("yearly", exception.yearly())
                .bind("position", position)
                .execute();
        for (TimeRange range : exception.hours()) {
            handle.execute(
                    "insert into time_schedule_exception_hours (exception_id, from_minute, to_minute) values (?, ?, ?)",
                    id,
                    range.fromMinute(),
                    range.toMinute());
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Column.uuid(row, "id"),
                row.getString("title"),
                Column.optionalText(row, "time_zone").map(ZoneId::of),
                row.getInt("users"),
                Column.instant(row, "created_at"),
                row.getLong("version"));
    }

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
