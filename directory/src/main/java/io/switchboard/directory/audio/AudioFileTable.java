package io.switchboard.directory.audio;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageQuery;
import io.switchboard.directory.page.PageQuery.Condition;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The tables of audio files. */
final class AudioFileTable {

    private static final String COLUMNS =
            "t.id, t.name, t.media_type, t.size_octets, t.length_milliseconds, t.created_at, t.version";
    private static final PageQuery<AudioFile> LIST = PageQuery.of(
                    COLUMNS, "audio_files t", (row, context) -> audioFile(row))
            .sortable("name", "lower(t.name)", "text")
            .sortable("mediaType", "t.media_type", "text")
            .sortable("sizeOctets", "t.size_octets", "bigint")
            .sortable("lengthMilliseconds", "t.length_milliseconds", "bigint")
            .sortable("createdAt", "t.created_at", "timestamptz")
            .ownOrder("name");

    private AudioFileTable() {}

    static Page<AudioFile> page(Handle handle, AccountId account, PageRequest request) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        request.text()
                .ifPresent(text ->
                        conditions.add(Condition.of("strpos(lower(t.name), lower(:text)) > 0", Map.of("text", text))));
        return LIST.page(handle, request, conditions);
    }

    static Optional<AudioFile> find(Handle handle, AccountId account, UUID id, String lock) {
        return handle.createQuery("select " + COLUMNS
                        + " from audio_files t where t.account_id = :account and t.id = :id " + lock)
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> audioFile(row))
                .findOne();
    }

    static Optional<AudioFile> named(Handle handle, AccountId account, String name) {
        return handle.createQuery("select " + COLUMNS
                        + " from audio_files t where t.account_id = :account and lower(t.name) = lower(:name)")
                .bind("account", account.value())
                .bind("name", name)
                .map((row, context) -> audioFile(row))
                .findOne();
    }

    static long count(Handle handle, AccountId account) {
        return handle.createQuery("select count(*) from audio_files where account_id = :account")
                .bind("account", account.value())
                .mapTo(Long.class)
                .one();
    }

    static void insert(Handle handle, AccountId account, UUID id, String name, AudioSound sound, Instant now) {
        handle.createUpdate("""
                        insert into audio_files (id, account_id, name, media_type, size_octets, length_milliseconds,
                          created_at)
                        values (:id, :account, :name, :media_type, :size, :length, :now)
                        """)
                .bind("id", id)
                .bind("account", account.value())
                .bind("name", name)
                .bind("media_type", sound.mediaType())
                .bind("size", sound.original().length)
                .bind("length", sound.length().toMillis())
                .bind("now", now)
                .execute();
        handle.createUpdate("""
                        insert into audio_file_contents (audio_file_id, account_id, original, playable)
                        values (:id, :account, :original, :playable)
                        """)
                .bind("id", id)
                .bind("account", account.value())
                .bind("original", sound.original())
                .bind("playable", sound.playable())
                .execute();
    }

    static void rename(Handle handle, AccountId account, UUID id, String name) {
        handle.createUpdate("""
                        update audio_files set name = :name, version = version + 1
                        where account_id = :account and id = :id
                        """)
                .bind("name", name)
                .bind("account", account.value())
                .bind("id", id)
                .execute();
    }

    static void delete(Handle handle, AccountId account, UUID id) {
        handle.createUpdate("delete from audio_files where account_id = :account and id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .execute();
    }

    static Optional<AudioContent> original(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("""
                        select f.media_type, c.original from audio_file_contents c
                        join audio_files f on f.id = c.audio_file_id
                        where c.account_id = :account and c.audio_file_id = :id
                        """)
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> new AudioContent(row.getString("media_type"), row.getBytes("original")))
                .findOne();
    }

    static Optional<byte[]> playable(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("""
                        select playable from audio_file_contents
                        where account_id = :account and audio_file_id = :id
                        """)
                .bind("account", account.value())
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    static List<Relation> relations(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("""
                        select c.kind, c.id, c.name from contact_methods c
                        left join outbound_settings o on o.contact_method_id = c.id
                        where c.account_id = :account
                          and :id in (c.voicemail_audio_id, o.internal_announcement_id, o.external_announcement_id)
                        order by c.name, c.id
                        """)
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) ->
                        new Relation(row.getString("kind"), Column.uuid(row, "id"), row.getString("name")))
                .list();
    }

    private static AudioFile audioFile(ResultSet row) throws SQLException {
        return new AudioFile(
                Column.uuid(row, "id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_octets"),
                Duration.ofMillis(row.getLong("length_milliseconds")),
                Column.instant(row, "created_at"),
                row.getLong("version"));
    }
}
