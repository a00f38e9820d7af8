package io.switchboard.directory.trunk;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Written;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.Holder;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import io.switchboard.directory.secret.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The trunks of an account (specification section 19). All methods block on the database and throw {@code DirectoryProblem}. */
public final class Trunks {

    private static final String KIND = "trunk";

    private final Ledger ledger;
    private final Secrets secrets;

    public Trunks(Ledger ledger, Secrets secrets) {
        this.ledger = ledger;
        this.secrets = secrets;
    }

    /** One page of the trunks; text is sought in name and host. */
    public Page<Trunk> list(AccountId account, PageRequest request) {
        return ledger.database().read(handle -> TrunkTable.page(handle, account, request));
    }

    public Trunk get(AccountId account, UUID id) {
        return ledger.database().read(handle -> find(handle, account, id));
    }

    /** What we authenticate with at the carrier; empty when the trunk has no username or no password. */
    public Optional<TrunkCredentials> credentials(AccountId account, UUID id) {
        return ledger.database().read(handle -> {
            Trunk trunk = find(handle, account, id);
            return trunk.username()
                    .flatMap(username -> TrunkTable.password(handle, account, id)
                            .map(password ->
                                    new TrunkCredentials(username, secrets.decrypt(secretPlace(id), password))));
        });
    }

    public Trunk create(AccountId account, TrunkDraft draft, Author author) {
        TrunkDraft checked = TrunkRules.check(draft);
        UUID id = ledger.newId();
        return ledger.database().change(account, handle -> {
            requireFreeName(handle, account, id, checked.name());
            TrunkTable.insert(handle, account, id, checked, password(id, checked), ledger.now());
            TrunkTable.allow(handle, account, id, checked.allowedAddresses());
            Trunk created = find(handle, account, id);
            ledger.record(
                    handle, account, author, Subject.of(KIND, id, created.name()), Values.created(values(created)));
            return created;
        });
    }

    /** Changes a trunk; {@code expected} is the version the change was made on. */
    public Trunk update(AccountId account, UUID id, TrunkDraft draft, OptionalLong expected, Author author) {
        TrunkDraft checked = TrunkRules.check(draft);
        return ledger.database().change(account, handle -> {
            TrunkTable.lock(handle, account, id);
            Trunk before = find(handle, account, id);
            Written.expect(KIND, expected, before.version());
            requireFreeName(handle, account, id, checked.name());
            TrunkTable.update(handle, account, id, checked, password(id, checked));
            TrunkTable.allow(handle, account, id, checked.allowedAddresses());
            Trunk after = find(handle, account, id);
            ledger.record(
                    handle,
                    account,
                    author,
                    Subject.of(KIND, id, after.name()),
                    Values.changed(values(before), values(after)));
            return after;
        });
    }

    /** What uses a trunk: nothing that a trunk's deletion would take away. */
    public List<Relation> relations(AccountId account, UUID id) {
        get(account, id);
        return List.of();
    }

    public void delete(AccountId account, UUID id, Author author) {
        ledger.database().change(account, handle -> {
            TrunkTable.lock(handle, account, id);
            Trunk before = find(handle, account, id);
            TrunkTable.delete(handle, account, id);
            ledger.record(handle, account, author, Subject.of(KIND, id, before.name()), Values.deleted(values(before)));
            return before;
        });
    }

    private Optional<byte[]> password(UUID id, TrunkDraft draft) {
        return draft.password().map(password -> secrets.encrypt(secretPlace(id), password));
    }

    private static String secretPlace(UUID id) {
        return "trunk/" + id;
    }

    private static Trunk find(Handle handle, AccountId account, UUID id) {
        return TrunkTable.find(handle, account, id).orElseThrow(() -> new NotFound(KIND, id));
    }

    private static void requireFreeName(Handle handle, AccountId account, UUID id, String name) {
        // The lock on the account makes two who choose a name at a time take turns.
        handle.execute("select 1 from accounts where id = ? for no key update", account.value());
        Optional<Holder> holder = TrunkTable.named(handle, account, name)
                .filter(other -> !other.equals(id))
                .map(other -> new Holder(KIND, other, name));
        if (holder.isPresent()) {
            throw new Conflict("name", "There is a trunk \"" + name + "\" already. Choose another name.", holder);
        }
    }

    private static Map<String, String> values(Trunk trunk) {
        return new FieldValues()
                .with("name", trunk.name())
                .with("enabled", trunk.enabled())
                .with("host", trunk.host())
                .with("port", trunk.port())
                .with("transport", trunk.transport())
                .with("username", trunk.username())
                .with("allowedAddresses", trunk.allowedAddresses())
                .with("numberFormat", trunk.numberFormat())
                .with("callerIdHeader", trunk.callerIdHeader())
                .with("calledNumberFrom", trunk.calledNumberFrom())
                .with("channels", trunk.channels())
                .with("outboundOrder", trunk.outboundOrder())
                .with("showsOriginalCaller", trunk.showsOriginalCaller())
                .map();
    }
}
