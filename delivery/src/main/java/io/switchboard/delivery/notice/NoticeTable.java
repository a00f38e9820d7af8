package io.switchboard.delivery.notice;

import io.switchboard.directory.secret.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of the table {@code notices}. */
final class NoticeTable {

    /** A notice that is not sent yet. */
    record Waiting(
            UUID id,
            UUID account,
            String to,
            String subject,
            String text,
            String html,
            Optional<Notice.Topic> about,
            int attempts,
            Optional<String> lastError,
            Optional<Instant> uselessAfter) {

        boolean isUseless(Instant now) {
            return uselessAfter.filter(now::isAfter).isPresent();
        }
    }

    private final Secrets secrets;

    NoticeTable(Secrets secrets) {
        this.secrets = secrets;
    }

    void insert(Handle transaction, UUID id, Notice notice, Instant now) {
        transaction
                .createUpdate("""
                        insert into notices (id, account_id, recipient, subject, text, html, about_kind, about_id,
                          created_at, useless_at)
                        values (:id, :account, :recipient, :subject, :text, :html, :kind, cast(:about as uuid), :now,
                          cast(:useless as timestamptz))
                        """)
                .bind("id", id)
                .bind("account", notice.account())
                .bind("recipient", notice.to())
                .bind("subject", notice.letter().subject())
                .bind("text", secrets.encrypt(place(id, "text"), notice.letter().text()))
                .bind("html", secrets.encrypt(place(id, "html"), notice.letter().html()))
                .bind("kind", notice.about().map(Notice.Topic::kind))
                .bind("about", notice.about().map(Notice.Topic::id))
                .bind("now", Timestamp.from(now))
                .bind("useless", notice.uselessAfter().map(Timestamp::from))
                .execute();
    }

    Optional<Waiting> find(Handle handle, UUID id) {
        return handle.createQuery("select * from notices where id = :id")
                .bind("id", id)
                .map((row, context) -> waiting(row))
                .findOne();
    }

    /** Notes why nothing was attempted yet. */
    void waits(Handle handle, UUID id, String why) {
        handle.createUpdate("update notices set last_error = :why where id = :id")
                .bind("why", why)
                .bind("id", id)
                .execute();
    }

    /** Notes an attempt that failed. */
    void failed(Handle handle, UUID id, String why) {
        handle.createUpdate("update notices set attempts = attempts + 1, last_error = :why where id = :id")
                .bind("why", why)
                .bind("id", id)
                .execute();
    }

    void delete(Handle handle, UUID id) {
        handle.createUpdate("delete from notices where id = :id").bind("id", id).execute();
    }

    int deleteUseless(Handle handle, Instant before) {
        return handle.createUpdate("delete from notices where useless_at < :before")
                .bind("before", Timestamp.from(before))
                .execute();
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable UUID aboutId = row.getObject("about_id", UUID.class);
        return new Waiting(
                id,
                row.getObject("account_id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                secrets.decrypt(place(id, "text"), row.getBytes("text")),
                secrets.decrypt(place(id, "html"), row.getBytes("html")),
                aboutId == null
                        ? Optional.empty()
                        : Optional.of(new Notice.Topic(row.getString("about_kind"), aboutId)),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("last_error")),
                Optional.ofNullable(row.getTimestamp("useless_at")).map(Timestamp::toInstant));
    }

    private static String place(UUID id, String part) {
        return "notices/" + id + "/" + part;
    }
}
