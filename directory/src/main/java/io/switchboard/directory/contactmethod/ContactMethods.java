package io.switchboard.directory.contactmethod;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Written;
import io.switchboard.directory.number.InternalNumbers;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The contact methods of one kind (specification section 4). What all kinds share is here; a kind adds its own fields.
 * All methods block on the database and throw {@code DirectoryProblem}; a number that somebody else holds is a
 * {@code Conflict} that names the holder. Safe for use by many threads.
 *
 * @param <M> a contact method of the kind
 * @param <D> what can be said about one
 */
public abstract class ContactMethods<M extends ContactMethod, D extends ContactMethodDraft> {

    private final ContactMethodKind kind;
    private final Ledger ledger;
    private final NumberBinding binding;
    private final ContactMethodQuery<M> query;

    protected ContactMethods(
            ContactMethodKind kind, Ledger ledger, InternalNumbers internalNumbers, ContactMethodQuery<M> query) {
        this.kind = kind;
        this.ledger = ledger;
        this.binding = new NumberBinding(internalNumbers);
        this.query = query;
    }

    /** The draft as it is kept; throws all rules that its fields break. */
    protected abstract D check(Handle handle, AccountId account, D draft);

    /** Whether calls of such a contact method may be transferred by feature codes. */
    protected abstract boolean allowsCallTransfer(D draft);

    /** Writes the kind's own fields of a contact method that was just written. */
    protected abstract void insert(Handle handle, AccountId account, UUID id, D draft);

    /** Changes the kind's own fields. */
    protected abstract void update(Handle handle, AccountId account, M before, D draft);

    /** Adds the kind's own fields as the audit log keeps them; never a secret. */
    protected abstract void tell(FieldValues values, M method);

    protected final Ledger ledger() {
        return ledger;
    }

    /** One page of all; text is sought in name, owner, numbers and what a kind adds. */
    public final Page<M> list(AccountId account, PageRequest request) {
        return list(account, ContactMethodFilter.ALL, request);
    }

    /** One page of those that the filter lets through. */
    public final Page<M> list(AccountId account, ContactMethodFilter filter, PageRequest request) {
        return ledger.database().read(handle -> query.page(handle, account, filter, request));
    }

    public final M get(AccountId account, UUID id) {
        return ledger.database().read(handle -> find(handle, account, id));
    }

    /** Adds a contact method; internal numbers that do not exist are created with it. */
    protected final M add(AccountId account, D draft, Author author) {
        return ledger.database().change(account, handle -> add(handle, account, draft, author));
    }

    /** Adds a contact method in a running transaction. */
    protected final M add(Handle handle, AccountId account, D draft, Author author) {
        UUID id = ledger.newId();
        D checked = check(handle, account, draft);
        require(handle, account, checked);
        ContactMethodTable.insert(handle, account, id, kind, checked, allowsCallTransfer(checked), ledger.now());
        writeInbound(handle, account, id, checked, author);
        insert(handle, account, id, checked);
        M created = find(handle, account, id);
        requireVoicemailDestination(created);
        record(handle, account, author, created, Values.created(values(created)));
        return created;
    }

    /** Changes a contact method; {@code expected} is the version the change was made on. */
    public final M update(AccountId account, UUID id, D draft, OptionalLong expected, Author author) {
        return ledger.database().change(account, handle -> {
            D checked = check(handle, account, draft);
            M before = locked(handle, account, id);
            Written.expect(kind.label(), expected, before.version());
            require(handle, account, checked);
            ContactMethodTable.update(handle, account, id, checked, allowsCallTransfer(checked));
            writeInbound(handle, account, id, checked, author);
            update(handle, account, before, checked);
            M after = find(handle, account, id);
            requireVoicemailDestination(after);
            record(handle, account, author, after, Values.changed(values(before), values(after)));
            return after;
        });
    }

    /** What becomes free when it is deleted, and what passes its calls to it. */
    public final List<Relation> relations(AccountId account, UUID id) {
        return ledger.database()
                .read(handle -> ContactMethodTable.relations(handle, account, find(handle, account, id)));
    }

    /** Deletes a contact method; its numbers become free, and what passed its calls to it ends them from then on. */
    public final void delete(AccountId account, UUID id, Author author) {
        ledger.database().change(account, handle -> {
            M before = locked(handle, account, id);
            ContactMethodTable.delete(handle, account, id);
            record(handle, account, author, before, Values.deleted(values(before)));
            return before;
        });
    }

    protected final M find(Handle handle, AccountId account, UUID id) {
        return query.find(handle, account, id).orElseThrow(() -> new NotFound(kind.label(), id));
    }

    /** The contact method, which nobody else can change until the transaction ends. */
    protected final M locked(Handle handle, AccountId account, UUID id) {
        ContactMethodTable.lock(handle, account, id);
        return find(handle, account, id);
    }

    protected final void record(Handle handle, AccountId account, Author author, M method, Values values) {
        Subject subject = Subject.of(kind.word(), method.id(), method.ownerName() + " (" + method.name() + ")");
        ledger.record(handle, account, author, subject, values);
    }

    private void require(Handle handle, AccountId account, D draft) {
        InboundSettings inbound = draft.inbound();
        References.require(handle, account, References.Kind.USER, "userId", draft.userId());
        References.require(handle, account, References.Kind.AUDIO_FILE, "voicemailAudio", inbound.voicemailAudio());
        References.require(
                handle,
                account,
                References.Kind.DELIVERY_METHOD,
                "voicemailDeliveryMethod",
                inbound.voicemailDeliveryMethod());
    }

    private void writeInbound(Handle handle, AccountId account, UUID id, D draft, Author author) {
        binding.bind(handle, account, id, draft.inbound(), author);
        UnavailableActionTable.write(handle, account, id, draft.inbound().whenUnavailable());
    }

    private void requireVoicemailDestination(M method) {
        if (method.inbound().whenUnavailable().takesVoicemail()
                && method.voicemailGoesTo().isEmpty()) {
            throw InvalidFields.of(
                    "voicemailDeliveryMethod",
                    "required",
                    "There is no address that voicemails could go to. Choose a delivery method, or give "
                            + method.ownerName() + " a verified email contact.");
        }
    }

    private Map<String, String> values(M method) {
        FieldValues values = new FieldValues().with("user", method.ownerName()).with("name", method.name());
        AuditedSettings.tell(values, method.inbound());
        tell(values, method);
        return values.map();
    }
}
