package io.switchboard.directory.contactmethod;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.number.Holders;
import io.switchboard.directory.number.InternalNumbers;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.Holder;
import io.switchboard.directory.problem.InvalidFields;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Binds numbers to a contact method in a running transaction. The database decides who is first: a number is the key of
 * its binding, so of two that reach for it at a time the second waits for the first and then gets a {@link Conflict}.
 */
final class NumberBinding {

    private final InternalNumbers internalNumbers;

    /** A table of bindings and the numbers it binds. */
    private enum Table {
        PHONE("phone_number_bindings", "phone_numbers", "phone_number_id", "numbers", "phone number"),
        INTERNAL(
                "internal_number_bindings",
                "internal_numbers",
                "internal_number_id",
                "internalNumbers",
                "internal number");

        private final String bindings;
        private final String numbers;
        private final String key;
        private final String field;
        private final String label;

        Table(String bindings, String numbers, String key, String field, String label) {
            this.bindings = bindings;
            this.numbers = numbers;
            this.key = key;
            this.field = field;
            this.label = label;
        }
    }

    NumberBinding(InternalNumbers internalNumbers) {
        this.internalNumbers = internalNumbers;
    }

    /** Binds exactly these numbers to the contact method; internal numbers that do not exist are created. */
    void bind(Handle handle, AccountId account, UUID contactMethod, InboundSettings inbound, Author author) {
        requirePhoneNumbers(handle, account, "numbers", inbound.numbers());
        bind(handle, Table.PHONE, account, contactMethod, inbound.numbers());
        List<UUID> internal = internalNumbers.provide(handle, account, inbound.internalNumbers(), author);
        bind(handle, Table.INTERNAL, account, contactMethod, internal);
    }

    /** Throws unless all these phone numbers belong to the account. */
    static void requirePhoneNumbers(Handle handle, AccountId account, String field, List<UUID> ids) {
        List<UUID> known = handle.createQuery(
                        "select id from phone_numbers where account_id = :account and id = any(:ids) for share")
                .bind("account", account.value())
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list();
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw InvalidFields.of(
                    field, "exists", "There is no phone number " + id + " in this account. Choose one from the list.");
        });
    }

    private static void bind(Handle handle, Table table, AccountId account, UUID contactMethod, List<UUID> numbers) {
        handle.createUpdate("delete from " + table.bindings
                        + " where account_id = :account and contact_method_id = :contact_method")
                .bind("account", account.value())
                .bind("contact_method", contactMethod)
                .execute();
        // Always in the same order, so that two who reach for the same numbers cannot wait for each other.
        List<Integer> order = IntStream.range(0, numbers.size())
                .boxed()
                .sorted((a, b) -> numbers.get(a).compareTo(numbers.get(b)))
                .toList();
        for (int position : order) {
            UUID number = numbers.get(position);
            int rows = handle.createUpdate("insert into " + table.bindings + " (" + table.key
                            + ", account_id, contact_method_id, position) values (:number, :account, :contact_method, :position)"
                            + " on conflict (" + table.key + ") do nothing")
                    .bind("number", number)
                    .bind("account", account.value())
                    .bind("contact_method", contactMethod)
                    .bind("position", position)
                    .execute();
            if (rows == 0) {
                throw conflict(handle, table, number);
            }
        }
    }

    private static Conflict conflict(Handle handle, Table table, UUID number) {
        Optional<Holder> holder = handle.createQuery("""
                        select %s from %s b join contact_methods c on c.id = b.contact_method_id
                          join users u on u.id = c.user_id
                        where b.%s = :number
                        """.formatted(Holders.COLUMNS, table.bindings, table.key))
                .bind("number", number)
                .map((row, context) -> Holders.read(row))
                .findOne()
                .flatMap(Function.identity());
        String digits = handle.createQuery("select number from " + table.numbers + " where id = :number")
                .bind("number", number)
                .mapTo(String.class)
                .one();
        return new Conflict(
                table.field,
                "The " + table.label + " " + digits + " belongs to "
                        + holder.map(Holder::name).orElse("another contact method")
                        + ". Choose another one, or take it away there first.",
                holder);
    }
}
