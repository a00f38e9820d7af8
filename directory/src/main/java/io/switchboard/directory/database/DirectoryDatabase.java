package io.switchboard.directory.database;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.change.AccountChange;
import io.switchboard.directory.change.Changes;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The way from a question or change to a transaction, and from a committed change to those who keep copies. */
public final class DirectoryDatabase {

    private final Jdbi jdbi;
    private final Changes changes;

    public DirectoryDatabase(DataSource dataSource, Changes changes) {
        this.jdbi = Jdbi.create(dataSource)
                .registerArrayType(UUID.class, "uuid")
                .registerArrayType(String.class, "text")
                .registerArrayType(Integer.class, "int4")
                .registerArrayType(Long.class, "int8")
                .registerArrayType(Double.class, "float8");
        this.changes = changes;
    }

    /** Asks something; nothing is changed. */
    public <R> R read(Function<Handle, R> question) {
        return jdbi.withHandle(question::apply);
    }

    /** Asks several things that are answered as of one instant. */
    public <R> R snapshot(Function<Handle, R> questions) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.execute("set transaction read only");
            return questions.apply(handle);
        });
    }

    /** Changes an account in one transaction; listeners hear of it after the commit and before this returns. */
    public <R> R change(AccountId account, Function<Handle, R> change) {
        R result = write(change);
        changes.announce(new AccountChange(account));
        return result;
    }

    /** Writes, in one transaction, what nobody keeps a copy of. */
    public <R> R write(Function<Handle, R> change) {
        // The pool's connections read what is committed; naming that here again would cost a question to the server.
        return jdbi.inTransaction(change::apply);
    }
}
