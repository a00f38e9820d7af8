package io.switchboard.directory.email;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageQuery;
import io.switchboard.directory.page.PageQuery.Condition;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.Holder;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import io.switchboard.directory.problem.TooSoon;
import io.switchboard.directory.secret.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The domains of an account (specification section 9.3). A domain is proved by a TXT record; the proof is never taken
 * back, a later look only tells. Several accounts may prove the same domain, each with a record of its own. All methods
 * block on the database and throw {@code DirectoryProblem}.
 */
public final class Domains {

    /** How long to wait between two looks at the DNS. */
    public static final Duration COOL_DOWN = Duration.ofSeconds(10);

    private static final String KIND = "domain";
    private static final int TOKEN_DIGITS = 32;
    private static final String COLUMNS = "t.*";
    private static final PageQuery<Domain> LIST = PageQuery.of(COLUMNS, "domains t", (row, context) -> domain(row))
            .sortable("name", "t.name", "text")
            .sortable("status", "t.status", "text")
            .sortable("checkedAt", "coalesce(t.checked_at, '-infinity')", "timestamptz")
            .sortable("createdAt", "t.created_at", "timestamptz")
            .ownOrder("name");

    private final Ledger ledger;
    private final Secrets secrets;
    private final EmailContacts contacts;

    public Domains(Ledger ledger, Secrets secrets, EmailContacts contacts) {
        this.ledger = ledger;
        this.secrets = secrets;
        this.contacts = contacts;
    }

    /** One page of the domains; text is sought in their names. */
    public Page<Domain> list(AccountId account, PageRequest request) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        request.text()
                .ifPresent(text -> conditions.add(
                        Condition.of("strpos(t.name, :ascii) > 0", Map.of("ascii", DomainNames.ascii(text)))));
        return ledger.database().read(handle -> LIST.page(handle, request, conditions));
    }

    public Domain get(AccountId account, UUID id) {
        return ledger.database().read(handle -> found(handle, account, id, ""));
    }

    /** Adds a domain with a record of its own, to be put into the DNS. */
    public Domain create(AccountId account, String name, Author author) {
        String checked = DomainNames.checked(name);
        UUID id = ledger.newId();
        try {
            return ledger.database().change(account, handle -> {
                handle.createUpdate("""
                                insert into domains (id, account_id, name, token, status, created_at)
                                values (:id, :account, :name, :token, 'PENDING', :now)
                                """)
                        .bind("id", id)
                        .bind("account", account.value())
                        .bind("name", checked)
                        .bind("token", secrets.newToken().substring(0, TOKEN_DIGITS))
                        .bind("now", ledger.now())
                        .execute();
                Domain created = found(handle, account, id, "");
                ledger.record(handle, account, author, subject(created), Values.created(values(created)));
                return created;
            });
        } catch (UnableToExecuteStatementException e) {
            throw taken(account, checked)
                    .<RuntimeException>map(conflict -> conflict)
                    .orElse(e);
        }
    }

    /**
     * Looks for the record now. Success verifies the domain and all its addresses that wait; a failure is noted and, on a
     * domain that was never verified, is its status.
     */
    public Domain verify(AccountId account, UUID id, DomainRecords records, Author author) {
        Domain domain = ledger.database().change(account, handle -> {
            Domain before = found(handle, account, id, "for update");
            before.checkedAt().ifPresent(this::requireCoolDown);
            handle.createUpdate("update domains set checked_at = :now where account_id = :account and id = :id")
                    .bind("now", ledger.now())
                    .bind("account", account.value())
                    .bind("id", id)
                    .execute();
            return before;
        });
        // No connection of the database is held while name servers take their time.
        Optional<DomainFailure> failure = DomainVerdict.of(domain, records.texts(domain.name(), domain.recordName()));
        return ledger.database().change(account, handle -> {
            Domain before = found(handle, account, id, "for update");
            note(handle, account, before, failure);
            if (failure.isEmpty()) {
                verifyAddresses(handle, account, before.name(), author);
            }
            Domain after = found(handle, account, id, "");
            ledger.record(handle, account, author, subject(after), Values.changed(values(before), values(after)));
            return after;
        });
    }

    /** A verified domain whose last look is some time ago. */
    public record Due(AccountId account, UUID id) {}

    /** The verified domains that were last looked at before an instant. */
    public List<Due> verifiedAndCheckedBefore(Instant instant) {
        return ledger.database()
                .read(handle -> handle.createQuery("""
                                select account_id, id from domains where status = 'VERIFIED' and checked_at < :instant
                                order by checked_at
                                """)
                        .bind("instant", instant)
                        .map((row, context) ->
                                new Due(new AccountId(Column.uuid(row, "account_id")), Column.uuid(row, "id")))
                        .list());
    }

    /** The addresses of the domain. */
    public List<Relation> relations(AccountId account, UUID id) {
        Domain domain = get(account, id);
        return ledger.database()
                .read(handle -> handle.createQuery("""
                                select id, address from email_contacts
                                where account_id = :account and split_part(address, '@', 2) in (:ascii, :people)
                                order by lower(address), id
                                """)
                        .bind("account", account.value())
                        .bind("ascii", domain.name())
                        .bind("people", domain.displayName())
                        .map((row, context) ->
                                new Relation("emailContact", Column.uuid(row, "id"), row.getString("address")))
                        .list());
    }

    /** Deletes a domain; addresses that it verified stay verified. */
    public void delete(AccountId account, UUID id, Author author) {
        ledger.database().change(account, handle -> {
            Domain before = found(handle, account, id, "for update");
            handle.createUpdate("delete from domains where account_id = :account and id = :id")
                    .bind("account", account.value())
                    .bind("id", id)
                    .execute();
            ledger.record(handle, account, author, subject(before), Values.deleted(values(before)));
            return before;
        });
    }

    private void note(Handle handle, AccountId account, Domain before, Optional<DomainFailure> failure) {
        handle.createUpdate("""
                        update domains set
                          status = case when status = 'VERIFIED' or :ok then 'VERIFIED' else 'FAILED' end,
                          verified_at = case when status <> 'VERIFIED' and :ok then :now else verified_at end,
                          checked_at = :now, failure_code = :code, failure = :message, version = version + 1
                        where account_id = :account and id = :id
                        """)
                .bind("ok", failure.isEmpty())
                .bind("now", ledger.now())
                .bind("code", failure.map(why -> why.reason().name()))
                .bind("message", failure.map(DomainFailure::message))
                .bind("account", account.value())
                .bind("id", before.id())
                .execute();
    }

    private void verifyAddresses(Handle handle, AccountId account, String name, Author author) {
        List<UUID> waiting = handle.createQuery("""
                        select id from email_contacts
                        where account_id = :account and status <> 'VERIFIED'
                          and split_part(address, '@', 2) in (:ascii, :people)
                        order by id for update
                        """)
                .bind("account", account.value())
                .bind("ascii", name)
                .bind("people", DomainNames.people(name))
                .mapTo(UUID.class)
                .list();
        for (UUID id : waiting) {
            EmailContact before =
                    EmailContactTable.find(handle, account, id, "").orElseThrow();
            contacts.verified(handle, account, id, VerifiedBy.DOMAIN);
            contacts.recorded(handle, account, before, author);
        }
    }

    private void requireCoolDown(Instant checkedAt) {
        Duration left = Duration.between(ledger.now(), checkedAt.plus(COOL_DOWN));
        if (left.isPositive()) {
            throw new TooSoon(
                    "The record was looked for a moment ago. Changes of the DNS take some time; try again in "
                            + Math.max(1, left.toSeconds()) + " seconds.",
                    left);
        }
    }

    private Optional<Conflict> taken(AccountId account, String name) {
        return ledger.database()
                .read(handle -> handle.createQuery(
                                "select t.* from domains t where t.account_id = :account and t.name = :name")
                        .bind("account", account.value())
                        .bind("name", name)
                        .map((row, context) -> domain(row))
                        .findOne())
                .map(domain -> new Conflict(
                        "name",
                        domain.displayName() + " is in the list already. Use the record that is shown there.",
                        Optional.of(new Holder(KIND, domain.id(), domain.displayName()))));
    }

    private static Domain found(Handle handle, AccountId account, UUID id, String lock) {
        return handle.createQuery("select t.* from domains t where t.account_id = :account and t.id = :id " + lock)
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> domain(row))
                .findOne()
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    private static Subject subject(Domain domain) {
        return Subject.of(KIND, domain.id(), domain.displayName());
    }

    private static Map<String, String> values(Domain domain) {
        return new FieldValues()
                .with("name", domain.name())
                .with("status", domain.status())
                .with("failure", domain.failure().map(DomainFailure::message))
                .map();
    }

    private static Domain domain(ResultSet row) throws SQLException {
        String name = row.getString("name");
        Optional<String> message = Column.optionalText(row, "failure");
        return new Domain(
                Column.uuid(row, "id"),
                name,
                DomainNames.people(name),
                row.getString("token"),
                DomainStatus.valueOf(row.getString("status")),
                Column.optionalInstant(row, "checked_at"),
                Column.optionalInstant(row, "verified_at"),
                Column.optionalText(row, "failure_code")
                        .map(DomainFailure.Reason::valueOf)
                        .map(reason -> new DomainFailure(reason, message.orElse(""))),
                Column.instant(row, "created_at"),
                row.getLong("version"));
    }
}
