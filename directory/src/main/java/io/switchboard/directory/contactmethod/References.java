package io.switchboard.directory.contactmethod;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.problem.InvalidFields;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Makes sure in a running transaction that what a contact method refers to is there, and stays until its end. */
final class References {

    /** What can be referred to. */
    enum Kind {
        USER("users", "user"),
        CONTACT_METHOD("contact_methods", "contact method"),
        AUDIO_FILE("audio_files", "audio file"),
        DELIVERY_METHOD("delivery_methods", "delivery method");

        private final String table;
        private final String label;

        Kind(String table, String label) {
            this.table = table;
            this.label = label;
        }
    }

    private References() {}

    static void require(Handle handle, AccountId account, Kind kind, String field, Optional<UUID> id) {
        id.ifPresent(present -> require(handle, account, kind, field, present));
    }

    static void require(Handle handle, AccountId account, Kind kind, String field, UUID id) {
        boolean known = handle.createQuery(
                        "select 1 from " + kind.table + " where account_id = :account and id = :id for key share")
                .bind("account", account.value())
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!known) {
            throw InvalidFields.of(
                    field, "exists", "There is no such " + kind.label + " in this account. Choose one from the list.");
        }
    }
}
