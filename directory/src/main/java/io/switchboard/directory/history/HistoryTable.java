package io.switchboard.directory.history;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.history.HistoryEntry.Answered;
import io.switchboard.directory.history.HistoryEntry.Attempted;
import io.switchboard.directory.history.HistoryEntry.Ended;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of the call history: many rows per statement. Empty texts stand for none on the way in. */
final class HistoryTable {

    private HistoryTable() {}

    static void start(Handle handle, List<CallStart> calls) {
        if (calls.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into call_history (id, account_id, direction, started_at, from_number, from_name, to_number,
                          to_name, caller_user_id, called_user_id)
                        select id, account, direction, to_timestamp(started / 1000.0), from_number, nullif(from_name, ''),
                          to_number, nullif(to_name, ''), caller, called
                        from unnest(:ids, :accounts, :directions, :started, :from_numbers, :from_names, :to_numbers,
                          :to_names, :callers, :called)
                          as fresh (id, account, direction, started, from_number, from_name, to_number, to_name, caller,
                            called)
                        """)
                .bindArray("ids", UUID.class, values(calls, CallStart::callId))
                .bindArray(
                        "accounts",
                        UUID.class,
                        values(calls, call -> call.account().value()))
                .bindArray(
                        "directions",
                        String.class,
                        values(calls, call -> call.direction().name()))
                .bindArray(
                        "started",
                        Long.class,
                        values(calls, call -> call.startedAt().toEpochMilli()))
                .bindArray("from_numbers", String.class, values(calls, call -> KeptText.of(call.fromNumber())))
                .bindArray(
                        "from_names",
                        String.class,
                        values(calls, call -> KeptText.of(call.fromName().orElse(""))))
                .bindArray("to_numbers", String.class, values(calls, call -> KeptText.of(call.toNumber())))
                .bindArray(
                        "to_names",
                        String.class,
                        values(calls, call -> KeptText.of(call.toName().orElse(""))))
                .bindArray("callers", UUID.class, (Object[]) users(calls, CallStart::callerUser))
                .bindArray("called", UUID.class, (Object[]) users(calls, CallStart::calledUser))
                .execute();
    }

    static void attempt(Handle handle, List<Attempted> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into call_attempts (call_id, sequence, target, started_at, ring_milliseconds, result,
                          sip_status)
                        select fresh.call, row_number() over (partition by fresh.call order by fresh.place)
                            + (select count(*) from call_attempts a where a.call_id = fresh.call),
                          fresh.target, to_timestamp(fresh.started / 1000.0), fresh.ring, fresh.result,
                          nullif(fresh.status, 0)
                        from unnest(:calls, :targets, :started, :rings, :results, :statuses) with ordinality
                          as fresh (call, target, started, ring, result, status, place)
                        """)
                .bindArray("calls", UUID.class, values(attempts, Attempted::callId))
                .bindArray(
                        "targets",
                        String.class,
                        values(attempts, entry -> KeptText.of(entry.attempt().target())))
                .bindArray(
                        "started",
                        Long.class,
                        values(attempts, entry -> entry.attempt().startedAt().toEpochMilli()))
                .bindArray(
                        "rings",
                        Long.class,
                        values(attempts, entry -> entry.attempt().ringTime().toMillis()))
                .bindArray(
                        "results",
                        String.class,
                        values(attempts, entry -> KeptText.of(entry.attempt().result())))
                .bindArray(
                        "statuses",
                        Integer.class,
                        values(attempts, entry -> entry.attempt().sipStatus().orElse(0)))
                .execute();
    }

    static void answer(Handle handle, List<Answered> answers) {
        if (answers.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        update call_history c set answered_at = to_timestamp(fresh.at / 1000.0), answered_by = fresh.by
                        from unnest(:calls, :ats, :bys) as fresh (call, at, by)
                        where c.id = fresh.call
                        """)
                .bindArray("calls", UUID.class, values(answers, Answered::callId))
                .bindArray(
                        "ats", Long.class, values(answers, entry -> entry.at().toEpochMilli()))
                .bindArray("bys", String.class, values(answers, entry -> KeptText.of(entry.by())))
                .execute();
    }

    /** Ends calls and tells the account of each. */
    static Map<UUID, AccountId> end(Handle handle, List<Ended> ends) {
        if (ends.isEmpty()) {
            return Map.of();
        }
        return handle
                .createQuery("""
                        update call_history c set ended_at = to_timestamp(fresh.at / 1000.0), outcome = fresh.outcome,
                          ended_by = fresh.ended_by, sip_status = nullif(fresh.status, 0),
                          reason = nullif(fresh.reason, '')
                        from unnest(:calls, :ats, :outcomes, :ended_bys, :statuses, :reasons)
                          as fresh (call, at, outcome, ended_by, status, reason)
                        where c.id = fresh.call
                        returning c.id, c.account_id
                        """)
                .bindArray("calls", UUID.class, values(ends, Ended::callId))
                .bindArray(
                        "ats",
                        Long.class,
                        values(ends, entry -> entry.ending().endedAt().toEpochMilli()))
                .bindArray(
                        "outcomes",
                        String.class,
                        values(ends, entry -> entry.ending().outcome().name()))
                .bindArray(
                        "ended_bys",
                        String.class,
                        values(ends, entry -> entry.ending().endedBy().name()))
                .bindArray(
                        "statuses",
                        Integer.class,
                        values(ends, entry -> entry.ending().sipStatus().orElse(0)))
                .bindArray(
                        "reasons",
                        String.class,
                        values(
                                ends,
                                entry -> KeptText.of(entry.ending().reason().orElse(""))))
                .map((row, context) -> Map.entry(Column.uuid(row, "id"), new AccountId(Column.uuid(row, "account_id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Ends every call that an earlier run left open. */
    static int cut(Handle handle, Instant now, String reason) {
        return handle.createUpdate("""
                        update call_history set ended_at = greatest(started_at, answered_at, :now),
                          outcome = :outcome, ended_by = 'SYSTEM', reason = :reason
                        where ended_at is null
                        """)
                .bind("now", now)
                .bind("outcome", Outcome.CUT_BY_RESTART.name())
                .bind("reason", reason)
                .execute();
    }

    private static @Nullable UUID[] users(List<CallStart> calls, Function<CallStart, Optional<UUID>> user) {
        @Nullable UUID[] users = new UUID[calls.size()];
        for (int call = 0; call < users.length; call++) {
            users[call] = user.apply(calls.get(call)).orElse(null);
        }
        return users;
    }

    private static <T, V> List<V> values(List<T> items, Function<T, V> value) {
        return items.stream().map(value).toList();
    }
}
