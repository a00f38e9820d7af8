package io.switchboard.directory.idempotency;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.database.DirectoryDatabase;
import io.switchboard.directory.secret.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The requests of the last day that carried a key. Answers are kept encrypted. All methods block on the database and may
 * be called from any thread.
 */
public final class IdempotentRequests {

    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofDays(1);

    /** After that time without an answer the server is taken to have died over the request. */
    public static final Duration CUT_OFF = Duration.ofMinutes(1);

    /** The most keys of one account within {@link #KEPT}. */
    public static final int MOST_KEYS = 20_000;

    private final DirectoryDatabase database;
    private final Secrets secrets;
    private final InstantSource clock;

    public IdempotentRequests(DirectoryDatabase database, Secrets secrets, InstantSource clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Tells what the request has to do; of several at once with one key, one is told to work.
     *
     * @param key 1 to 200 characters, chosen by the program
     * @param fingerprint a digest of who asks and of all that is asked
     */
    public RequestClaim claim(AccountId account, String key, byte[] fingerprint) {
        Instant now = clock.instant();
        return database.write(handle -> {
            handle.createUpdate("delete from idempotent_requests where created_at < :old")
                    .bind("old", now.minus(KEPT))
                    .execute();
            if (insert(handle, account, key, fingerprint, now)) {
                return isOverfull(handle, account) ? refuse(handle, account, key) : new RequestClaim.Work();
            }
            return repeated(handle, account, key, fingerprint, now);
        });
    }

    /** Keeps what the first request was answered. */
    public void answered(AccountId account, String key, FirstAnswer answer) {
        List<Map.Entry<String, String>> headers = List.copyOf(answer.headers().entrySet());
        database.write(handle -> handle.createUpdate("""
                        update idempotent_requests set status = :status, body = :body,
                          headers = jsonb_object(:names, :values)
                        where account_id = :account and key = :key and status is null
                        """)
                .bind("status", answer.status())
                .bind("body", secrets.encrypt(place(account, key), answer.body()))
                .bindArray(
                        "names",
                        String.class,
                        headers.stream().map(Map.Entry::getKey).toList())
                .bindArray(
                        "values",
                        String.class,
                        headers.stream().map(Map.Entry::getValue).toList())
                .bind("account", account.value())
                .bind("key", key)
                .execute());
    }

    /** Forgets a request that did nothing, so that its key can be used again. */
    public void release(AccountId account, String key) {
        database.write(handle -> delete(handle, account, key));
    }

    private RequestClaim refuse(Handle handle, AccountId account, String key) {
        delete(handle, account, key);
        return new RequestClaim.TooMany();
    }

    private RequestClaim repeated(Handle handle, AccountId account, String key, byte[] fingerprint, Instant now) {
        Optional<Kept> found = handle.createQuery("""
                        select fingerprint, status, body, created_at,
                          array(select key from jsonb_each_text(coalesce(headers, '{}')) order by key) as names,
                          array(select value from jsonb_each_text(coalesce(headers, '{}')) order by key) as texts
                        from idempotent_requests where account_id = :account and key = :key for update
                        """)
                .bind("account", account.value())
                .bind("key", key)
                .map((row, context) -> kept(account, key, row))
                .findOne();
        if (found.isEmpty()) {
            return new RequestClaim.Running();
        }
        Kept kept = found.get();
        if (!Arrays.equals(kept.fingerprint(), fingerprint)) {
            return new RequestClaim.OtherRequest();
        }
        if (kept.claim() instanceof RequestClaim.Running && kept.since().isBefore(now.minus(CUT_OFF))) {
            handle.createUpdate(
                            "update idempotent_requests set created_at = :now where account_id = :account and key = :key")
                    .bind("now", now)
                    .bind("account", account.value())
                    .bind("key", key)
                    .execute();
            return new RequestClaim.Work();
        }
        return kept.claim();
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by its content alone, above
    private record Kept(byte[] fingerprint, RequestClaim claim, Instant since) {}

    private Kept kept(AccountId account, String key, ResultSet row) throws SQLException {
        RequestClaim claim = new RequestClaim.Running();
        int status = row.getInt("status");
        if (!row.wasNull()) {
            List<String> names = Column.texts(row, "names");
            List<String> texts = Column.texts(row, "texts");
            Map<String, String> headers = new LinkedHashMap<>();
            for (int header = 0; header < names.size(); header++) {
                headers.put(names.get(header), texts.get(header));
            }
            String body = secrets.decrypt(place(account, key), row.getBytes("body"));
            claim = new RequestClaim.Answered(new FirstAnswer(status, headers, body));
        }
        return new Kept(row.getBytes("fingerprint"), claim, Column.instant(row, "created_at"));
    }

    private static boolean insert(Handle handle, AccountId account, String key, byte[] fingerprint, Instant now) {
        return handle.createUpdate("""
                                insert into idempotent_requests (account_id, key, fingerprint, created_at)
                                values (:account, :key, :fingerprint, :now)
                                on conflict do nothing
                                """)
                        .bind("account", account.value())
                        .bind("key", key)
                        .bind("fingerprint", fingerprint)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    private static int delete(Handle handle, AccountId account, String key) {
        return handle.createUpdate(
                        "delete from idempotent_requests where account_id = :account and key = :key and status is null")
                .bind("account", account.value())
                .bind("key", key)
                .execute();
    }

    private static boolean isOverfull(Handle handle, AccountId account) {
        return handle.createQuery("select count(*) > :most from idempotent_requests where account_id = :account")
                .bind("most", MOST_KEYS)
                .bind("account", account.value())
                .mapTo(Boolean.class)
                .one();
    }

    private static String place(AccountId account, String key) {
        return "idempotent-request/" + account + "/" + key;
    }
}
