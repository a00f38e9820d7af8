package io.switchboard.directory.appdevice;

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
import io.switchboard.directory.problem.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The devices with the App of an account's users. Methods block on the database and throw {@code DirectoryProblem}. */
public final class AppDevices {

    private static final String KIND = "appDevice";
    private static final PageQuery<AppDevice> LIST = PageQuery.of(
                    "t.*, u.first_name || ' ' || u.last_name as user_name",
                    "app_devices t join users u on u.account_id = t.account_id and u.id = t.user_id",
                    (row, context) -> device(row))
            .sortable("userName", "lower(u.last_name || ' ' || u.first_name)", "text")
            .sortable("operatingSystem", "lower(t.operating_system)", "text")
            .sortable("appVersion", "t.app_version", "text")
            .sortable("createdAt", "t.created_at", "timestamptz")
            .ownOrder("-createdAt");

    private final Ledger ledger;

    public AppDevices(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One page of the devices, of one user or of all; text is sought in the user's name, system and version. */
    public Page<AppDevice> list(AccountId account, Optional<UUID> user, PageRequest request) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        user.ifPresent(id -> conditions.add(Condition.of("t.user_id = :user", Map.of("user", id))));
        request.text().ifPresent(text -> conditions.add(Condition.of("""
                        strpos(lower(concat_ws(' ', u.first_name, u.last_name, t.operating_system, t.app_version)),
                          lower(:text)) > 0
                        """, Map.of("text", text))));
        return ledger.database().read(handle -> LIST.page(handle, request, conditions));
    }

    /** Takes the App on a device out of service. */
    public void delete(AccountId account, UUID id, Author author) {
        ledger.database().change(account, handle -> {
            AppDevice before = handle.createQuery("""
                            select t.*, u.first_name || ' ' || u.last_name as user_name
                            from app_devices t join users u on u.account_id = t.account_id and u.id = t.user_id
                            where t.account_id = :account and t.id = :id for update of t
                            """)
                    .bind("account", account.value())
                    .bind("id", id)
                    .map((row, context) -> device(row))
                    .findOne()
                    .orElseThrow(() -> new NotFound(KIND, id));
            handle.execute("delete from app_devices where account_id = ? and id = ?", account.value(), id);
            Map<String, String> values = new FieldValues()
                    .with("user", before.userName())
                    .with("operatingSystem", before.operatingSystem())
                    .with("appVersion", before.appVersion())
                    .with("createdAt", before.createdAt())
                    .map();
            ledger.record(handle, account, author, Subject.of(KIND, id, before.userName()), Values.deleted(values));
            return before;
        });
    }

    private static AppDevice device(ResultSet row) throws SQLException {
        return new AppDevice(
                Column.uuid(row, "id"),
                Column.uuid(row, "user_id"),
                row.getString("user_name"),
                row.getString("operating_system"),
                row.getString("app_version"),
                Column.instant(row, "created_at"),
                Column.optionalInstant(row, "last_seen_at"));
    }
}
