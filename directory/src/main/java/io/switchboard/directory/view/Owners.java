package io.switchboard.directory.view;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.schedule.TimeSchedule;
import io.switchboard.directory.schedule.TimeScheduleTable;
import io.switchboard.directory.user.ExternalCalls;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The users of one account or of all, as calls see them. */
final class Owners {

    private final Map<UUID, OwnerView> users;

    private Owners(Map<UUID, OwnerView> users) {
        this.users = users;
    }

    static Owners read(Handle handle, Optional<AccountId> account) {
        Map<UUID, TimeSchedule> schedules = TimeScheduleTable.schedules(handle, account);
        Map<UUID, OwnerView> users = new HashMap<>();
        handle.createQuery("""
                        select u.id, u.first_name || ' ' || u.last_name as name, u.active, u.external_calls,
                          u.time_schedule_id
                        from users u where cast(:account as uuid) is null or u.account_id = :account
                        """)
                .bind("account", account.map(AccountId::value))
                .map((row, context) -> new OwnerView(
                        Column.uuid(row, "id"),
                        row.getString("name"),
                        row.getBoolean("active"),
                        ExternalCalls.valueOf(row.getString("external_calls")),
                        Column.optionalUuid(row, "time_schedule_id")
                                .flatMap(id -> Optional.ofNullable(schedules.get(id)))))
                .forEach(owner -> users.put(owner.id(), owner));
        return new Owners(users);
    }

    OwnerView of(UUID user) {
        return Objects.requireNonNull(users.get(user));
    }
}
