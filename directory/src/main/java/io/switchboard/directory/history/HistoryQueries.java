package io.switchboard.directory.history;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageQuery;
import io.switchboard.directory.page.PageQuery.Condition;
import io.switchboard.directory.page.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Questions to the call history. */
final class HistoryQueries {

    private static final PageQuery<CallRecord> LIST = PageQuery.of("t.*", "call_history t", (row, context) -> call(row))
            .sortable("startedAt", "t.started_at", "timestamptz")
            .sortable("fromNumber", "t.from_number", "text")
            .sortable("toNumber", "t.to_number", "text")
            .sortable("outcome", "coalesce(t.outcome, '')", "text")
            .sortable("direction", "t.direction", "text")
            .sortable("talkSeconds", "coalesce(extract(epoch from t.ended_at - t.answered_at), 0)", "numeric")
            .ownOrder("-startedAt");

    private HistoryQueries() {}

    static Page<CallRecord> page(Handle handle, AccountId account, CallFilter filter, PageRequest request) {
        Page<CallRecord> page = LIST.page(handle, request, conditions(account, filter, request.text()));
        Map<UUID, List<CallAttempt>> attempts =
                attempts(handle, page.items().stream().map(CallRecord::id).toList());
        return page.map(call -> withAttempts(call, attempts.getOrDefault(call.id(), List.of())));
    }

    static Optional<CallRecord> find(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("select t.* from call_history t where t.account_id = :account and t.id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> call(row))
                .findOne()
                .map(call -> withAttempts(call, attempts(handle, List.of(id)).getOrDefault(id, List.of())));
    }

    private static List<Condition> conditions(AccountId account, CallFilter filter, Optional<String> text) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        filter.direction()
                .ifPresent(direction -> conditions.add(
                        Condition.of("t.direction = :direction", Map.of("direction", direction.name()))));
        filter.outcome()
                .ifPresent(outcome ->
                        conditions.add(Condition.of("t.outcome = :outcome", Map.of("outcome", outcome.name()))));
        filter.since()
                .ifPresent(since -> conditions.add(Condition.of("t.started_at >= :since", Map.of("since", since))));
        filter.until()
                .ifPresent(until -> conditions.add(Condition.of("t.started_at < :until", Map.of("until", until))));
        filter.user()
                .ifPresent(user -> conditions.add(
                        Condition.of("t.caller_user_id = :user or t.called_user_id = :user", Map.of("user", user))));
        text.ifPresent(words -> conditions.add(Condition.of("""
            strpos(t.from_number, :text) > 0 or strpos(t.to_number, :text) > 0
            or strpos(lower(concat_ws(' ', t.from_name, t.to_name, t.answered_by)), lower(:text)) > 0
            """, Map.of("text", words))));
        return conditions;
    }

    private static Map<UUID, List<CallAttempt>> attempts(Handle handle, List<UUID> calls) {
        Map<UUID, List<CallAttempt>> attempts = new HashMap<>();
        handle.createQuery("select * from call_attempts where call_id = any(:calls) order by call_id, sequence")
                .bindArray("calls", UUID.class, calls)
                .map((row, context) -> Map.entry(Column.uuid(row, "call_id"), attempt(row)))
                .forEach(entry -> attempts.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return attempts;
    }

    private static CallAttempt attempt(ResultSet row) throws SQLException {
        return new CallAttempt(
                row.getString("target"),
                Column.instant(row, "started_at"),
                Duration.ofMillis(row.getLong("ring_milliseconds")),
                row.getString("result"),
                Column.optionalInteger(row, "sip_status"));
    }

    private static CallRecord withAttempts(CallRecord call, List<CallAttempt> attempts) {
        return new CallRecord(
                call.id(),
                call.direction(),
                call.startedAt(),
                call.answeredAt(),
                call.endedAt(),
                call.ringSeconds(),
                call.talkSeconds(),
                call.fromNumber(),
                call.fromName(),
                call.toNumber(),
                call.toName(),
                call.answeredBy(),
                call.outcome(),
                call.endedBy(),
                call.sipStatus(),
                call.reason(),
                attempts);
    }

    private static CallRecord call(ResultSet row) throws SQLException {
        Instant started = Column.instant(row, "started_at");
        Optional<Instant> answered = Column.optionalInstant(row, "answered_at");
        Optional<Instant> ended = Column.optionalInstant(row, "ended_at");
        return new CallRecord(
                Column.uuid(row, "id"),
                Direction.valueOf(row.getString("direction")),
                started,
                answered,
                ended,
                answered.or(() -> ended).map(end -> seconds(started, end)).orElse(0L),
                answered.flatMap(begin -> ended.map(end -> seconds(begin, end))).orElse(0L),
                row.getString("from_number"),
                Column.optionalText(row, "from_name"),
                row.getString("to_number"),
                Column.optionalText(row, "to_name"),
                Column.optionalText(row, "answered_by"),
                Column.optionalText(row, "outcome").map(Outcome::valueOf),
                Column.optionalText(row, "ended_by").map(EndedBy::valueOf),
                Column.optionalInteger(row, "sip_status"),
                Column.optionalText(row, "reason"),
                List.of());
    }

    private static long seconds(Instant from, Instant until) {
        return Math.max(0, Math.round(Duration.between(from, until).toMillis() / 1000.0));
    }
}
