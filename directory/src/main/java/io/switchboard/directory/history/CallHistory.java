package io.switchboard.directory.history;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.GroupCommit;
import io.switchboard.directory.history.HistoryEntry.Answered;
import io.switchboard.directory.history.HistoryEntry.Attempted;
import io.switchboard.directory.history.HistoryEntry.Ended;
import io.switchboard.directory.history.HistoryEntry.Started;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.NotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of every call (specification section 12). The writing methods may be called from any thread, never block,
 * and keep the order they were called in; their stages complete when the entry is safe on disk. The reading methods
 * block on the database.
 */
public final class CallHistory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CallHistory.class);

    private final Ledger ledger;
    private final GroupCommit<HistoryEntry> commit;
    private final List<CallHistoryListener> listeners = new CopyOnWriteArrayList<>();

    public CallHistory(Ledger ledger) {
        this.ledger = ledger;
        this.commit = new GroupCommit<>("call-history", ledger.database(), this::write);
    }

    /** Writes that a call began. */
    public CompletionStage<@Nullable Void> started(CallStart call) {
        return commit.submit(new Started(call));
    }

    /** Writes an attempt to reach somebody. */
    public CompletionStage<@Nullable Void> attempted(UUID callId, CallAttempt attempt) {
        return commit.submit(new Attempted(callId, attempt));
    }

    /** Writes that a call was answered, and by whom. */
    public CompletionStage<@Nullable Void> answered(UUID callId, Instant at, String by) {
        return commit.submit(new Answered(callId, at, by));
    }

    /** Writes how a call ended. */
    public CompletionStage<@Nullable Void> ended(UUID callId, CallEnding ending) {
        return commit.submit(new Ended(callId, ending));
    }

    /** Hears of calls whose record is complete. */
    public void listen(CallHistoryListener listener) {
        listeners.add(listener);
    }

    /** Whether the database is so slow that records of further calls might not be kept. From memory; any thread. */
    public boolean isFarBehind() {
        return commit.isFarBehind();
    }

    /** Ends the records of calls that an earlier run of the server was cut off in; to be called before calls are taken. */
    public int closeCutCalls() {
        int cut = ledger.database()
                .write(handle -> HistoryTable.cut(
                        handle,
                        ledger.now(),
                        "The server stopped during the call; its record was closed at the next start."));
        if (cut > 0) {
            LOG.warn("{} calls were cut off when the server stopped last time", cut);
        }
        return cut;
    }

    /** One page of the history, latest first; text is sought in numbers and names. */
    public Page<CallRecord> list(AccountId account, CallFilter filter, PageRequest request) {
        return ledger.database().read(handle -> HistoryQueries.page(handle, account, filter, request));
    }

    public CallRecord get(AccountId account, UUID id) {
        return ledger.database()
                .read(handle -> HistoryQueries.find(handle, account, id))
                .orElseThrow(() -> new NotFound("call", id));
    }

    /** Whether a line of the user called or was called in a call; false for a call that this account does not have. */
    public boolean concerns(AccountId account, UUID id, UUID user) {
        return ledger.database()
                .read(handle -> handle.createQuery("""
                                select exists (select 1 from call_history t where t.account_id = :account and t.id = :id
                                  and (t.caller_user_id = :user or t.called_user_id = :user))
                                """)
                        .bind("account", account.value())
                        .bind("id", id)
                        .bind("user", user)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Writes what was handed over, then ends. */
    @Override
    public void close() {
        commit.close();
    }

    private Runnable write(Handle handle, List<HistoryEntry> entries) {
        List<CallStart> starts = new ArrayList<>();
        List<Attempted> attempts = new ArrayList<>();
        List<Answered> answers = new ArrayList<>();
        List<Ended> ends = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            switch (entry) {
                case Started started -> starts.add(started.call());
                case Attempted attempted -> attempts.add(attempted);
                case Answered answered -> answers.add(answered);
                case Ended ended -> ends.add(ended);
            }
        }
        HistoryTable.start(handle, starts);
        HistoryTable.attempt(handle, attempts);
        HistoryTable.answer(handle, answers);
        Map<UUID, AccountId> ended = HistoryTable.end(handle, ends);
        return () -> ended.forEach((call, account) -> listeners.forEach(listener -> tell(listener, account, call)));
    }

    private static void tell(CallHistoryListener listener, AccountId account, UUID callId) {
        try {
            listener.callEnded(account, callId);
        } catch (RuntimeException e) {
            LOG.error("A listener failed on the end of call {}", callId, e);
        }
    }
}
