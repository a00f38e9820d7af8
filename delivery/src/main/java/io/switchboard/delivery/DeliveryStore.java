package io.switchboard.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The rows of the table {@code deliveries}. Blocking. */
public final class DeliveryStore {

    private static final String COLUMNS =
            "id, file_id, account_id, call_id, recipient, subject, body, state, attempts, last_error, next_try, created_at, delivered_at";

    private final Jdbi jdbi;

    public DeliveryStore(DataSource database) {
        this.jdbi = Jdbi.create(database);
    }

    /**
     * Adds a waiting delivery in the transaction of the caller.
     *
     * @return false when the delivery is there already
     */
    public boolean insert(Handle transaction, Delivery delivery) {
        return transaction
                        .createUpdate("""
                                insert into deliveries (id, file_id, account_id, call_id, recipient, subject, body, state,
                                  next_try, created_at)
                                values (:id, :fileId, :accountId, :callId, :recipient, :subject, :body, 'waiting',
                                  :createdAt, :createdAt)
                                on conflict do nothing
                                """)
                        .bind("id", delivery.id())
                        .bind("fileId", delivery.fileId())
                        .bind("subject", delivery.subject())
                        .bind("body", delivery.body())
                        .bind("accountId", delivery.accountId())
                        .bind("callId", delivery.callId())
                        .bind("recipient", delivery.recipient())
                        .bind("createdAt", Timestamp.from(delivery.createdAt()))
                        .execute()
                > 0;
    }

    /** Notes a successful attempt. */
    public void delivered(UUID id, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update deliveries
                        set state = 'delivered', attempts = attempts + 1, last_error = null, next_try = null,
                            delivered_at = :now
                        where id = :id
                        """)
                .bind("id", id)
                .bind("now", Timestamp.from(now))
                .execute());
    }

    /** Notes a failed attempt after which another one is due. */
    public void postponed(UUID id, String why, Instant nextTry) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update deliveries
                        set state = 'waiting', attempts = attempts + 1, last_error = :why, next_try = :nextTry
                        where id = :id
                        """)
                .bind("id", id)
                .bind("why", why)
                .bind("nextTry", Timestamp.from(nextTry))
                .execute());
    }

    /** Notes why no attempt can be made yet, and when to look again; no attempt is counted. */
    public void waits(UUID id, String why, Instant nextTry) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update deliveries set last_error = :why, next_try = :nextTry
                        where id = :id and state = 'waiting'
                        """)
                .bind("id", id)
                .bind("why", why)
                .bind("nextTry", Timestamp.from(nextTry))
                .execute());
    }

    /** Notes a failed attempt that was the last. */
    public void failed(UUID id, String why) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update deliveries
                        set state = 'failed', attempts = attempts + 1, last_error = :why, next_try = null
                        where id = :id
                        """).bind("id", id).bind("why", why).execute());
    }

    /**
     * Makes a failed delivery wait again, from now on, in the transaction of the caller.
     *
     * @return false when there is no failed delivery of this id in the account
     */
    public boolean revive(Handle transaction, UUID accountId, UUID id, Instant now) {
        return transaction
                        .createUpdate("""
                                update deliveries
                                set state = 'waiting', attempts = 0, next_try = :now, created_at = :now
                                where id = :id and account_id = :accountId and state = 'failed'
                                """)
                        .bind("id", id)
                        .bind("accountId", accountId)
                        .bind("now", Timestamp.from(now))
                        .execute()
                > 0;
    }

    /**
     * Runs work in one transaction.
     *
     * @throws DeliveryFault when the database does not take it
     */
    public boolean inTransaction(Work work) {
        try {
            return jdbi.inTransaction(work::run);
        } catch (JdbiException failure) {
            throw new DeliveryFault("The database does not take a delivery", failure);
        }
    }

    /** Work to be done in one transaction. */
    @FunctionalInterface
    public interface Work {

        /** Does the work and says what the caller is told. */
        boolean run(Handle transaction);
    }

    /** One delivery. */
    public Optional<Delivery> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + " from deliveries where id = :id")
                .bind("id", id)
                .map((row, context) -> delivery(row))
                .findOne());
    }

    /** The deliveries of a file, the oldest first. */
    public List<Delivery> ofFile(UUID fileId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from deliveries where file_id = :fileId order by created_at, id")
                .bind("fileId", fileId)
                .map((row, context) -> delivery(row))
                .list());
    }

    /** Whether every recipient of a file has it. */
    public boolean isDelivered(UUID fileId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select not exists (select 1 from deliveries where file_id = :fileId and state <> 'delivered')")
                .bind("fileId", fileId)
                .mapTo(Boolean.class)
                .one());
    }

    /** The deliveries of a call, the oldest first. */
    public List<Delivery> ofCall(UUID accountId, String callId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS
                                + " from deliveries where account_id = :accountId and call_id = :callId order by created_at, id")
                .bind("accountId", accountId)
                .bind("callId", callId)
                .map((row, context) -> delivery(row))
                .list());
    }

    /** The deliveries of an account, the newest first. */
    public List<Delivery> ofAccount(UUID accountId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS
                        + " from deliveries where account_id = :accountId order by created_at desc, id limit :limit")
                .bind("accountId", accountId)
                .bind("limit", limit)
                .map((row, context) -> delivery(row))
                .list());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("call_id"),
                row.getString("recipient"),
                Optional.ofNullable(row.getString("subject")),
                Optional.ofNullable(row.getString("body")),
                DeliveryState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("last_error")),
                instant(row.getTimestamp("next_try")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("delivered_at")));
    }

    private static Optional<Instant> instant(@Nullable Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }
}
