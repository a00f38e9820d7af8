package io.switchboard.directory.pstnroute;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.ContactMethodFacts;
import io.switchboard.directory.contactmethod.ContactMethodQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table of PSTN routes. */
public final class PstnRouteTable {

    private static final String COLUMNS = """
            k.destination, k.accept_prompt,
            exists (select 1 from phone_numbers n where n.account_id = t.account_id and n.number = k.destination)
              as own_number
            """;

    /** Reads PSTN routes. */
    public static final ContactMethodQuery<PstnRoute> QUERY = ContactMethodQuery.of(
                    COLUMNS, "pstn_routes", "", "k.destination", PstnRouteTable::pstnRoute)
            .sortableByTransfer()
            .sortable("destination", "k.destination", "text")
            .sortable("acceptPrompt", "k.accept_prompt", "boolean");

    private PstnRouteTable() {}

    static void insert(Handle handle, AccountId account, UUID id, PstnRouteDraft draft) {
        bind(handle.createUpdate("""
                                insert into pstn_routes (id, account_id, destination, accept_prompt)
                                values (:id, :account, :destination, :accept_prompt)
                                """), account, id, draft).execute();
    }

    static void update(Handle handle, AccountId account, UUID id, PstnRouteDraft draft) {
        bind(handle.createUpdate("""
                                update pstn_routes set destination = :destination, accept_prompt = :accept_prompt
                                where account_id = :account and id = :id
                                """), account, id, draft).execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, AccountId account, UUID id, PstnRouteDraft draft) {
        return statement
                .bind("id", id)
                .bind("account", account.value())
                .bind("destination", draft.destination())
                .bind("accept_prompt", draft.acceptPrompt());
    }

    private static PstnRoute pstnRoute(ContactMethodFacts facts, ResultSet row) throws SQLException {
        String destination = row.getString("destination");
        return new PstnRoute(
                facts,
                destination,
                DestinationWarning.of(destination, row.getBoolean("own_number")),
                row.getBoolean("allow_call_transfer"),
                row.getBoolean("accept_prompt"));
    }
}
