package io.switchboard.directory.access;

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
import io.switchboard.directory.problem.Check;
import io.switchboard.directory.problem.NotFound;
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

/** Tokens that let programs use the API of an account. Only their hashes are kept. All methods block on the database. */
public final class ApiTokens {

    private static final String KIND = "apiToken";
    private static final Duration USE_EXACTNESS = Duration.ofMinutes(1);
    private static final String COLUMNS =
            "t.id, t.account_id, t.name, t.role, t.scopes, t.user_id, t.created_at, t.last_used_at, t.expires_at";
    private static final PageQuery<ApiToken> LIST = PageQuery.of(
                    COLUMNS, "api_tokens t", (row, context) -> apiToken(row))
            .sortable("name", "lower(t.name)", "text")
            .sortable("createdAt", "t.created_at", "timestamptz")
            .ownOrder("name");

    private final Ledger ledger;
    private final Secrets secrets;

    public ApiTokens(Ledger ledger, Secrets secrets) {
        this.ledger = ledger;
        this.secrets = secrets;
    }

    /** One page of the tokens; text is sought in their names. */
    public Page<ApiToken> list(AccountId account, PageRequest request) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        request.text()
                .ifPresent(text ->
                        conditions.add(Condition.of("strpos(lower(t.name), lower(:text)) > 0", Map.of("text", text))));
        return ledger.database().read(handle -> LIST.page(handle, request, conditions));
    }

    /** Creates a token; its text is in the answer and nowhere else. */
    public CreatedApiToken create(AccountId account, ApiTokenDraft draft, Author author) {
        ApiTokenDraft checked = check(draft);
        UUID id = ledger.newId();
        String token = "sb_" + secrets.newToken();
        return ledger.database().write(handle -> {
            checked.userId().ifPresent(user -> OwnUser.require(handle, account, user));
            handle.createUpdate("""
                            insert into api_tokens (id, account_id, name, role, scopes, user_id, token_hash, created_at,
                              expires_at)
                            values (:id, :account, :name, :role, :scopes, :user, :hash, :now, :expires)
                            """)
                    .bind("id", id)
                    .bind("account", account.value())
                    .bind("name", checked.name())
                    .bind("role", checked.role().name())
                    .bindArray("scopes", String.class, checked.scopes())
                    .bind("user", checked.userId())
                    .bind("hash", Secrets.tokenHash(token))
                    .bind("now", ledger.now())
                    .bind("expires", checked.expiresAt())
                    .execute();
            ledger.record(
                    handle, account, author, Subject.of(KIND, id, checked.name()), Values.created(values(checked)));
            return new CreatedApiToken(find(handle, account, id), token);
        });
    }

    private ApiTokenDraft check(ApiTokenDraft draft) {
        Check check = new Check();
        String name = check.required("name", "The name", draft.name(), 100);
        draft.expiresAt()
                .ifPresent(at -> check.that(
                        at.isAfter(ledger.now()),
                        "expiresAt",
                        "future",
                        "The token would expire in the past. Choose a later time."));
        boolean agent = draft.role() == Role.AGENT;
        check.that(
                !agent || draft.userId().isPresent(),
                "userId",
                "required",
                "A token of an agent sees the lines of one user. Choose the user.");
        check.that(
                agent || draft.userId().isEmpty(),
                "userId",
                "role",
                "Only a token of an agent belongs to a user. Leave the user out, or choose the role of an agent.");
        check.done();
        return new ApiTokenDraft(name, draft.role(), draft.scopes(), draft.userId(), draft.expiresAt());
    }

    private static Map<String, String> values(ApiTokenDraft draft) {
        return new FieldValues()
                .with("name", draft.name())
                .with("role", draft.role())
                .with("scopes", draft.scopes())
                .with("user", draft.userId())
                .with("expiresAt", draft.expiresAt())
                .map();
    }

    /** The token of that text, noting that it was used; empty when it is unknown, revoked or expired. */
    public Optional<ApiToken> use(String token) {
        Instant now = ledger.now();
        Optional<ApiToken> found = ledger.database()
                .read(handle -> handle.createQuery("select " + COLUMNS + " from api_tokens t where t.token_hash = :hash"
                                + " and (t.expires_at is null or t.expires_at > :now)")
                        .bind("hash", Secrets.tokenHash(token))
                        .bind("now", now)
                        .map((row, context) -> apiToken(row))
                        .findOne());
        found.filter(used -> used.lastUsedAt()
                        .filter(last -> last.isAfter(now.minus(USE_EXACTNESS)))
                        .isEmpty())
                .ifPresent(used -> ledger.database()
                        .write(handle -> handle.createUpdate("update api_tokens set last_used_at = :now where id = :id")
                                .bind("now", now)
                                .bind("id", used.id())
                                .execute()));
        return found;
    }

    /** Makes a token useless from now on. */
    public void revoke(AccountId account, UUID id, Author author) {
        ledger.database().write(handle -> {
            ApiToken before = find(handle, account, id);
            handle.createUpdate("delete from api_tokens where account_id = :account and id = :id")
                    .bind("account", account.value())
                    .bind("id", id)
                    .execute();
            Map<String, String> values = new FieldValues()
                    .with("name", before.name())
                    .with("role", before.role())
                    .map();
            ledger.record(handle, account, author, Subject.of(KIND, id, before.name()), Values.deleted(values));
            return before;
        });
    }

    private static ApiToken find(Handle handle, AccountId account, UUID id) {
        return handle.createQuery(
                        "select " + COLUMNS + " from api_tokens t where t.account_id = :account and t.id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> apiToken(row))
                .findOne()
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    private static ApiToken apiToken(ResultSet row) throws SQLException {
        return new ApiToken(
                Column.uuid(row, "id"),
                new AccountId(Column.uuid(row, "account_id")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Column.texts(row, "scopes"),
                Column.optionalUuid(row, "user_id"),
                Column.instant(row, "created_at"),
                Column.optionalInstant(row, "last_used_at"),
                Column.optionalInstant(row, "expires_at"));
    }
}
