package io.switchboard.directory.appline;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.ContactMethodFacts;
import io.switchboard.directory.contactmethod.ContactMethodQuery;
import io.switchboard.directory.contactmethod.OutboundTable;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.number.Holders;
import io.switchboard.directory.problem.Holder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The tables of app lines. */
public final class AppLineTable {

    private static final String COLUMNS = """
            i.sent_at, i.expires_at,
            case when i.sent_at is null then 'NOT_INVITED' when i.activated_at is not null then 'ACTIVATED'
              when i.expires_at <= now() then 'EXPIRED' else 'INVITED' end as invitation,
            (select count(*) from app_devices d where d.account_id = t.account_id and d.user_id = t.user_id) as devices,
            """ + OutboundTable.COLUMNS;
    private static final String NEWEST_INVITATION = """
            left join lateral (select a.sent_at, a.expires_at, a.activated_at from app_invitations a
              where a.account_id = t.account_id and a.user_id = t.user_id order by a.sent_at desc limit 1) i on true
            """;

    /** Reads app lines. */
    public static final ContactMethodQuery<AppLine> QUERY = OutboundTable.sortable(ContactMethodQuery.of(
            COLUMNS, "app_lines", OutboundTable.JOINS + " " + NEWEST_INVITATION, "u.email", AppLineTable::appLine));

    private AppLineTable() {}

    /** Adds the line unless the user has one; whether it was added. */
    static boolean insert(Handle handle, AccountId account, UUID id, UUID user) {
        return handle.createUpdate("""
                                insert into app_lines (id, account_id, user_id) values (:id, :account, :user)
                                on conflict (user_id) do nothing
                                """)
                        .bind("id", id)
                        .bind("account", account.value())
                        .bind("user", user)
                        .execute()
                == 1;
    }

    /** A user's line as the holder of the one place there is. */
    static Optional<Holder> ofUser(Handle handle, AccountId account, UUID user) {
        return handle.createQuery("""
                        select %s from app_lines l join contact_methods c on c.id = l.id join users u on u.id = c.user_id
                        where l.account_id = :account and l.user_id = :user
                        """.formatted(Holders.COLUMNS))
                .bind("account", account.value())
                .bind("user", user)
                .map((row, context) -> Holders.read(row))
                .findOne()
                .flatMap(Function.identity());
    }

    static boolean hasEmail(Handle handle, AccountId account, UUID user) {
        return handle.createQuery("""
                        select exists (select 1 from users where account_id = :account and id = :user
                          and email is not null)
                        """)
                .bind("account", account.value())
                .bind("user", user)
                .mapTo(Boolean.class)
                .one();
    }

    private static AppLine appLine(ContactMethodFacts facts, ResultSet row) throws SQLException {
        return new AppLine(
                facts,
                OutboundTable.outbound(row),
                OutboundTable.recording(row),
                new AppInvitation(
                        AppInvitation.State.valueOf(row.getString("invitation")),
                        Column.optionalInstant(row, "sent_at"),
                        Column.optionalInstant(row, "expires_at")),
                row.getInt("devices"));
    }
}
