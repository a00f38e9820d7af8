package io.switchboard.directory.audit;

import io.switchboard.directory.Identifiers;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.database.DirectoryDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What every change of the directory needs: a transaction, a new id, the time, and the entry that tells of it. */
public record Ledger(DirectoryDatabase database, AuditLog log, Identifiers identifiers, InstantSource clock) {

    public UUID newId() {
        return identifiers.next();
    }

    public Instant now() {
        return clock.instant();
    }

    /** Writes the audit entry of a change within an account. */
    public void record(Handle handle, AccountId account, Author author, Subject subject, Values values) {
        log.record(handle, Optional.of(account), author, subject, values);
    }
}
