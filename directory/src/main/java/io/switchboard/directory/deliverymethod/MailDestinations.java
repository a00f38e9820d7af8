package io.switchboard.directory.deliverymethod;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.database.DirectoryDatabase;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds where a mail of a contact method goes (specification section 18, Q4): its delivery method; else the first
 * verified address of its user; else the account's system email; else the address the account's owner signs in with.
 * Addresses that are not verified any more are passed over. The same is the SQL function {@code mail_destination
 * (account, delivery_method, owner)}, for lists that show the place.
 */
public final class MailDestinations {

    private final DirectoryDatabase database;

    public MailDestinations(DirectoryDatabase database) {
        this.database = database;
    }

    /**
     * The place; empty only for an account that nobody can sign in to. Blocks on the database.
     *
     * @param deliveryMethod the delivery method that was chosen, if any
     * @param user the owner of the contact method
     */
    public Optional<MailDestination> find(AccountId account, Optional<UUID> deliveryMethod, UUID user) {
        return database.read(handle -> handle.createQuery(
                        "select * from mail_destination(:account, cast(:method as uuid), :user)")
                .bind("account", account.value())
                .bind("method", deliveryMethod)
                .bind("user", user)
                .map((row, context) -> new MailDestination(
                        row.getString("name"),
                        Column.texts(row, "addresses"),
                        Column.optionalText(row, "subject"),
                        Column.optionalText(row, "body")))
                .findOne());
    }
}
