package io.switchboard.directory.access;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.problem.InvalidFields;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The user whose lines somebody with the role of an agent sees. */
final class OwnUser {

    private OwnUser() {}

    /** Refuses a user that this account does not have. */
    static void require(Handle handle, AccountId account, UUID user) {
        boolean known = handle.createQuery(
                        "select exists (select 1 from users where account_id = :account and id = :id)")
                .bind("account", account.value())
                .bind("id", user)
                .mapTo(Boolean.class)
                .one();
        if (!known) {
            throw InvalidFields.of("userId", "known", "There is no such user in this account. Choose another one.");
        }
    }
}
