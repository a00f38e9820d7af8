package io.switchboard.directory.audio;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Written;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Check;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.Holder;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotAllowed;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The audio files of an account (specification section 6.1). All methods block on the database and throw
 * {@code DirectoryProblem}; {@link #playable} does so only for what was not played lately.
 */
public final class AudioFiles {

    /** The most octets an original may have. */
    public static final int LARGEST_ORIGINAL = 14 * 1024 * 1024;

    /** The most audio files of an account. */
    public static final int MOST = 1000;

    private static final String KIND = "audioFile";
    private static final long OCTETS_IN_MEMORY = 64L << 20;

    private final Ledger ledger;
    private final PlayableSounds playable = new PlayableSounds(OCTETS_IN_MEMORY);

    public AudioFiles(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One page of the audio files; text is sought in their names. */
    public Page<AudioFile> list(AccountId account, PageRequest request) {
        return ledger.database().read(handle -> AudioFileTable.page(handle, account, request));
    }

    public AudioFile get(AccountId account, UUID id) {
        return ledger.database().read(handle -> found(handle, account, id, ""));
    }

    /** Keeps a sound under a name; a name that another file has is a {@code Conflict}. */
    public AudioFile create(AccountId account, String name, AudioSound sound, Author author) {
        String checked = check(name);
        if (sound.original().length > LARGEST_ORIGINAL) {
            throw InvalidFields.of("file", "size", "The file is larger than 14 MB. Upload a smaller one.");
        }
        UUID id = ledger.newId();
        return ledger.database().change(account, handle -> {
            if (AudioFileTable.count(handle, account) >= MOST) {
                throw new NotAllowed("There are " + MOST + " audio files already. Delete some that are not needed.");
            }
            requireFree(handle, account, id, checked);
            AudioFileTable.insert(handle, account, id, checked, sound, ledger.now());
            AudioFile created = found(handle, account, id, "");
            ledger.record(handle, account, author, subject(created), Values.created(values(created)));
            return created;
        });
    }

    /** Gives another name; {@code expected} is the version the change was made on. */
    public AudioFile rename(AccountId account, UUID id, String name, OptionalLong expected, Author author) {
        String checked = check(name);
        return ledger.database().change(account, handle -> {
            AudioFile before = found(handle, account, id, "for update");
            Written.expect(KIND, expected, before.version());
            requireFree(handle, account, id, checked);
            AudioFileTable.rename(handle, account, id, checked);
            AudioFile after = found(handle, account, id, "");
            ledger.record(handle, account, author, subject(after), Values.changed(values(before), values(after)));
            return after;
        });
    }

    /** What plays the file. */
    public List<Relation> relations(AccountId account, UUID id) {
        get(account, id);
        return ledger.database().read(handle -> AudioFileTable.relations(handle, account, id));
    }

    /**
     * Deletes a file.
     *
     * @param evenInUse whether what plays it falls back to the built-in sound, or to none; without that a file in use is
     *     a {@code Conflict} that names its users
     */
    public void delete(AccountId account, UUID id, boolean evenInUse, Author author) {
        ledger.database().change(account, handle -> {
            AudioFile before = found(handle, account, id, "for update");
            List<Relation> users = AudioFileTable.relations(handle, account, id);
            if (!users.isEmpty() && !evenInUse) {
                throw inUse(before, users);
            }
            AudioFileTable.delete(handle, account, id);
            FieldValues values = fields(before)
                    .with("usedBy", users.stream().map(Relation::name).toList());
            ledger.record(handle, account, author, subject(before), Values.deleted(values.map()));
            return before;
        });
        playable.forget(account, id);
    }

    /** The file as it was uploaded. */
    public AudioContent original(AccountId account, UUID id) {
        return ledger.database()
                .read(handle -> AudioFileTable.original(handle, account, id))
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    /**
     * What calls play: a WAV file, 16 bit, mono, 16 kHz, only to be read; empty when there is no such file any more. What
     * was played lately comes from memory.
     */
    public Optional<byte[]> playable(AccountId account, UUID id) {
        Optional<byte[]> kept = playable.find(account, id);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<byte[]> read = ledger.database().read(handle -> AudioFileTable.playable(handle, account, id));
        read.ifPresent(sound -> playable.keep(account, id, sound));
        return read;
    }

    private static Conflict inUse(AudioFile file, List<Relation> users) {
        Relation first = users.getFirst();
        String names = users.stream().limit(3).map(Relation::name).collect(Collectors.joining(", "));
        String more = users.size() > 3 ? " and " + (users.size() - 3) + " more" : "";
        return new Conflict(
                "id",
                "\"" + file.name() + "\" is played by " + names + more
                        + ". Choose another sound there first, or delete it all the same.",
                Optional.of(new Holder(first.kind(), first.id(), first.name())));
    }

    private static void requireFree(Handle handle, AccountId account, UUID id, String name) {
        // Two uploads of one name at the same time wait here for each other.
        handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", account.value() + "/audio-file-names");
        AudioFileTable.named(handle, account, name)
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw new Conflict(
                            "name",
                            "Another audio file is called \"" + other.name() + "\". Choose another name.",
                            Optional.of(new Holder(KIND, other.id(), other.name())));
                });
    }

    private static AudioFile found(Handle handle, AccountId account, UUID id, String lock) {
        return AudioFileTable.find(handle, account, id, lock).orElseThrow(() -> new NotFound(KIND, id));
    }

    private static String check(String name) {
        Check check = new Check();
        String checked = check.required("name", "Name", name, 100);
        check.done();
        return checked;
    }

    private static Subject subject(AudioFile file) {
        return Subject.of(KIND, file.id(), file.name());
    }

    private static Map<String, String> values(AudioFile file) {
        return fields(file).map();
    }

    private static FieldValues fields(AudioFile file) {
        return new FieldValues()
                .with("name", file.name())
                .with("mediaType", file.mediaType())
                .with("sizeOctets", file.sizeOctets())
                .with("lengthMilliseconds", file.length().toMillis());
    }
}
