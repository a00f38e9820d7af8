package io.switchboard.directory.deliverymethod;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.database.Written;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.Holder;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The delivery methods of an account (specification section 8). All methods block on the database and throw
 * {@code DirectoryProblem}.
 */
public final class DeliveryMethods {

    private static final String KIND = "deliveryMethod";

    private final Ledger ledger;

    public DeliveryMethods(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One page of the delivery methods; text is sought in names and addresses. */
    public Page<DeliveryMethod> list(AccountId account, PageRequest request) {
        return ledger.database().read(handle -> DeliveryMethodTable.page(handle, account, request));
    }

    /** The names of those of the delivery methods that the account has. */
    public Map<UUID, String> names(AccountId account, Collection<UUID> ids) {
        return ledger.database()
                .read(handle -> handle.createQuery(
                                "select id, name from delivery_methods where account_id = :account and id = any(:ids)")
                        .bind("account", account.value())
                        .bindArray("ids", UUID.class, List.copyOf(ids))
                        .map((row, context) -> Map.entry(Column.uuid(row, "id"), row.getString("name")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public DeliveryMethod get(AccountId account, UUID id) {
        return ledger.database().read(handle -> found(handle, account, id, ""));
    }

    public DeliveryMethod create(AccountId account, DeliveryMethodDraft draft, Author author) {
        UUID id = ledger.newId();
        return onFreeName(
                account,
                draft.name(),
                () -> ledger.database().change(account, handle -> {
                    DeliveryMethodDraft checked = DeliveryMethodRules.check(handle, account, draft);
                    handle.createUpdate("""
                            insert into delivery_methods (id, account_id, name, type, subject, body, created_at)
                            values (:id, :account, :name, :type, :subject, :body, :now)
                            """)
                            .bind("id", id)
                            .bind("account", account.value())
                            .bind("name", checked.name())
                            .bind("type", checked.type().name())
                            .bind("subject", checked.subject())
                            .bind("body", checked.body())
                            .bind("now", ledger.now())
                            .execute();
                    DeliveryMethodTable.setEmails(handle, account, id, checked.emails());
                    DeliveryMethod created = found(handle, account, id, "");
                    ledger.record(handle, account, author, subject(created), Values.created(values(created)));
                    return created;
                }));
    }

    /** Changes a delivery method; {@code expected} is the version the change was made on. */
    public DeliveryMethod update(
            AccountId account, UUID id, DeliveryMethodDraft draft, OptionalLong expected, Author author) {
        return onFreeName(
                account,
                draft.name(),
                () -> ledger.database().change(account, handle -> {
                    DeliveryMethod before = found(handle, account, id, "for update of t");
                    Written.expect(KIND, expected, before.version());
                    DeliveryMethodDraft checked = DeliveryMethodRules.check(handle, account, draft);
                    handle.createUpdate("""
                            update delivery_methods set name = :name, type = :type, subject = :subject, body = :body,
                              version = version + 1
                            where account_id = :account and id = :id
                            """)
                            .bind("name", checked.name())
                            .bind("type", checked.type().name())
                            .bind("subject", checked.subject())
                            .bind("body", checked.body())
                            .bind("account", account.value())
                            .bind("id", id)
                            .execute();
                    if (!before.emails().equals(checked.emails())) {
                        DeliveryMethodTable.setEmails(handle, account, id, checked.emails());
                    }
                    DeliveryMethod after = found(handle, account, id, "");
                    ledger.record(
                            handle, account, author, subject(after), Values.changed(values(before), values(after)));
                    return after;
                }));
    }

    /** The contact methods whose voicemails or recordings it gets. */
    public List<Relation> relations(AccountId account, UUID id) {
        get(account, id);
        return ledger.database().read(handle -> DeliveryMethodTable.relations(handle, account, id));
    }

    /**
     * Deletes a delivery method with all its connections (specification section 8.2): voicemails go where they would
     * without it, and recording stops where it was recorded to it.
     */
    public void delete(AccountId account, UUID id, Author author) {
        ledger.database().change(account, handle -> {
            DeliveryMethod before = found(handle, account, id, "for update of t");
            List<String> noLongerRecorded = DeliveryMethodTable.stopRecording(handle, account, id);
            handle.createUpdate("delete from delivery_methods where account_id = :account and id = :id")
                    .bind("account", account.value())
                    .bind("id", id)
                    .execute();
            Map<String, String> values = new FieldValues()
                    .with("name", before.name())
                    .with("emails", before.addresses())
                    .with("recordingStoppedFor", noLongerRecorded)
                    .map();
            ledger.record(handle, account, author, subject(before), Values.deleted(values));
            return before;
        });
    }

    /** Runs a change that may meet another delivery method of the same name, and says which. */
    private DeliveryMethod onFreeName(AccountId account, String name, Supplier<DeliveryMethod> change) {
        try {
            return change.get();
        } catch (UnableToExecuteStatementException e) {
            Optional<DeliveryMethod> holder = String.valueOf(e.getMessage()).contains("delivery_methods_name")
                    ? ledger.database().read(handle -> DeliveryMethodTable.named(handle, account, name.strip()))
                    : Optional.empty();
            throw holder.<RuntimeException>map(other -> new Conflict(
                            "name",
                            "There is a delivery method \"" + other.name() + "\" already. Choose another name.",
                            Optional.of(new Holder(KIND, other.id(), other.name()))))
                    .orElse(e);
        }
    }

    private static DeliveryMethod found(Handle handle, AccountId account, UUID id, String lock) {
        return DeliveryMethodTable.find(handle, account, id, lock).orElseThrow(() -> new NotFound(KIND, id));
    }

    private static Subject subject(DeliveryMethod method) {
        return Subject.of(KIND, method.id(), method.name());
    }

    private static Map<String, String> values(DeliveryMethod method) {
        return new FieldValues()
                .with("name", method.name())
                .with("type", method.type())
                .with("emails", method.addresses())
                .with("subject", method.subject())
                .with("body", method.body())
                .map();
    }
}
