package io.switchboard.directory.user;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.problem.NotFound;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The users' pictures, which have tags of their own and leave the users' versions as they are. What is kept here is shown to others, so only pictures that the server itself encoded come in.
 * Methods block on the database and throw {@code DirectoryProblem}.
 */
public final class Avatars {

    private static final String KIND = "user";
    private static final int TAG_OCTETS = 12;

    private final Ledger ledger;

    public Avatars(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A user's picture; empty when there is none. */
    public Optional<Avatar> find(AccountId account, UUID user) {
        return ledger.database()
                .read(handle -> handle.createQuery("""
                                select media_type, content, tag from user_avatars
                                where account_id = :account and user_id = :user
                                """)
                        .bind("account", account.value())
                        .bind("user", user)
                        .map((row, context) ->
                                new Avatar(row.getString("media_type"), row.getBytes("content"), row.getString("tag")))
                        .findOne());
    }

    /** Gives a user a picture in place of the one there is. */
    public Avatar put(AccountId account, UUID user, String mediaType, byte[] content, Author author) {
        Avatar avatar = new Avatar(mediaType, content, tag(content));
        return ledger.database().change(account, handle -> {
            Optional<String> before = present(handle, account, user);
            handle.createUpdate("""
                            insert into user_avatars (user_id, account_id, media_type, content, tag)
                            values (:user, :account, :type, :content, :tag)
                            on conflict (user_id) do update
                              set media_type = excluded.media_type, content = excluded.content, tag = excluded.tag
                            """)
                    .bind("user", user)
                    .bind("account", account.value())
                    .bind("type", mediaType)
                    .bind("content", content)
                    .bind("tag", avatar.tag())
                    .execute();
            record(handle, account, user, before, Optional.of(avatar.tag()), author);
            return avatar;
        });
    }

    /** Takes a user's picture away; nothing happens when there is none. */
    public void delete(AccountId account, UUID user, Author author) {
        ledger.database().change(account, handle -> {
            Optional<String> before = present(handle, account, user);
            int deleted = handle.execute(
                    "delete from user_avatars where account_id = ? and user_id = ?", account.value(), user);
            record(handle, account, user, before, Optional.empty(), author);
            return deleted;
        });
    }

    /** Locks the user; answers the tag of the picture that is there. */
    private static Optional<String> present(Handle handle, AccountId account, UUID user) {
        int found = handle.createQuery("select 1 from users where account_id = :account and id = :user for update")
                .bind("account", account.value())
                .bind("user", user)
                .mapTo(Integer.class)
                .list()
                .size();
        if (found == 0) {
            throw new NotFound(KIND, user);
        }
        return handle.createQuery("select tag from user_avatars where account_id = :account and user_id = :user")
                .bind("account", account.value())
                .bind("user", user)
                .mapTo(String.class)
                .findOne();
    }

    private void record(
            Handle handle,
            AccountId account,
            UUID user,
            Optional<String> before,
            Optional<String> after,
            Author author) {
        String name = handle.createQuery(
                        "select first_name || ' ' || last_name from users where account_id = :account and id = :user")
                .bind("account", account.value())
                .bind("user", user)
                .mapTo(String.class)
                .one();
        ledger.record(
                handle,
                account,
                author,
                Subject.of(KIND, user, name),
                Values.changed(
                        before.map(tag -> Map.of("avatar", tag)).orElseGet(Map::of),
                        after.map(tag -> Map.of("avatar", tag)).orElseGet(Map::of)));
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, TAG_OCTETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
