package io.switchboard.directory.account;

import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.database.Written;
import io.switchboard.directory.problem.Check;
import io.switchboard.directory.problem.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The accounts of the server. All methods block on the database and throw {@code DirectoryProblem}. */
public final class Accounts {

    private static final String KIND = "account";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Ledger ledger;

    public Accounts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** All accounts, oldest first. */
    public List<Account> all() {
        return ledger.database()
                .read(handle -> handle.createQuery("select * from accounts order by created_at, id")
                        .map((row, context) -> account(row))
                        .list());
    }

    public Optional<Account> find(AccountId id) {
        return ledger.database().read(handle -> find(handle, id));
    }

    public Account get(AccountId id) {
        return find(id).orElseThrow(() -> new NotFound(KIND, id));
    }

    public Account create(AccountDraft draft, Author author) {
        AccountDraft checked = check(draft);
        AccountId id = new AccountId(ledger.newId());
        return ledger.database().change(id, handle -> {
            handle.createUpdate("""
                            insert into accounts (id, name, country, time_zone, created_at)
                            values (:id, :name, :country, :time_zone, :now)
                            """)
                    .bind("id", id.value())
                    .bind("name", checked.name())
                    .bind("country", checked.country())
                    .bind("time_zone", checked.timeZone())
                    .bind("now", ledger.now())
                    .execute();
            ledger.record(
                    handle, id, author, Subject.of(KIND, id.value(), checked.name()), Values.created(values(checked)));
            return find(handle, id).orElseThrow();
        });
    }

    /** Changes an account; {@code expected} is the version the change was made on. */
    public Account update(AccountId id, AccountDraft draft, OptionalLong expected, Author author) {
        AccountDraft checked = check(draft);
        return ledger.database().change(id, handle -> {
            Account before = locked(handle, id);
            Written.expect(KIND, expected, before.version());
            handle.createUpdate("""
                            update accounts set name = :name, country = :country, time_zone = :time_zone,
                              version = version + 1
                            where id = :id
                            """)
                    .bind("id", id.value())
                    .bind("name", checked.name())
                    .bind("country", checked.country())
                    .bind("time_zone", checked.timeZone())
                    .execute();
            ledger.record(
                    handle,
                    id,
                    author,
                    Subject.of(KIND, id.value(), checked.name()),
                    Values.changed(values(AccountDraft.of(before)), values(checked)));
            return find(handle, id).orElseThrow();
        });
    }

    /** Enables or disables encryption for an account's phones; the operator's to say. */
    public Account setEncryption(AccountId id, EncryptionFlags flags, OptionalLong expected, Author author) {
        return ledger.database().change(id, handle -> {
            Account before = locked(handle, id);
            Written.expect(KIND, expected, before.version());
            handle.createUpdate("""
                            update accounts set tls_enabled = :tls, srtp_enabled = :srtp, version = version + 1
                            where id = :id
                            """)
                    .bind("id", id.value())
                    .bind("tls", flags.tls())
                    .bind("srtp", flags.srtp())
                    .execute();
            ledger.record(
                    handle,
                    id,
                    author,
                    Subject.of(KIND, id.value(), before.name()),
                    Values.changed(values(before.encryption()), values(flags)));
            return find(handle, id).orElseThrow();
        });
    }

    /** What is enabled for an account's phones, in a running transaction. */
    public static EncryptionFlags encryption(Handle handle, AccountId id) {
        return find(handle, id).orElseThrow(() -> new NotFound(KIND, id)).encryption();
    }

    private static Account locked(Handle handle, AccountId id) {
        return handle.createQuery("select * from accounts where id = :id for update")
                .bind("id", id.value())
                .map((row, context) -> account(row))
                .findOne()
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    private static Optional<Account> find(Handle handle, AccountId id) {
        return handle.createQuery("select * from accounts where id = :id")
                .bind("id", id.value())
                .map((row, context) -> account(row))
                .findOne();
    }

    private static AccountDraft check(AccountDraft draft) {
        Check check = new Check();
        String name = check.required("name", "The organisation's name", draft.name(), 100);
        String country = draft.country().strip().toUpperCase(Locale.ROOT);
        check.that(
                COUNTRIES.contains(country),
                "country",
                "country",
                "The country must be a two-letter code of ISO 3166, for example IE or US.");
        String timeZone = draft.timeZone().strip();
        check.that(
                ZoneId.getAvailableZoneIds().contains(timeZone),
                "timeZone",
                "timeZone",
                "The time zone must be one of the time-zone database, for example Europe/Dublin.");
        check.done();
        return new AccountDraft(name, country, timeZone);
    }

    private static Map<String, String> values(AccountDraft draft) {
        return new FieldValues()
                .with("name", draft.name())
                .with("country", draft.country())
                .with("timeZone", draft.timeZone())
                .map();
    }

    private static Map<String, String> values(EncryptionFlags flags) {
        return new FieldValues()
                .with("tls", flags.tls())
                .with("srtp", flags.srtp())
                .map();
    }

    /** Reads a row of the table of accounts. */
    public static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(Column.uuid(row, "id")),
                row.getString("name"),
                row.getString("country"),
                ZoneId.of(row.getString("time_zone")),
                new EncryptionFlags(row.getBoolean("tls_enabled"), row.getBoolean("srtp_enabled")),
                Column.instant(row, "created_at"),
                row.getLong("version"));
    }
}
