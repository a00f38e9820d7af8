package io.switchboard.directory.sipforwarding;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.ContactMethodFacts;
import io.switchboard.directory.contactmethod.ContactMethodQuery;
import io.switchboard.directory.database.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table of SIP forwardings. */
public final class SipForwardingTable {

    private static final String COLUMNS = """
            k.username, k.domain, k.port, k.network_protocol, k.follow_redirects, k.accept_prompt,
            k.authentication_username
            """;

    /** Reads SIP forwardings. */
    public static final ContactMethodQuery<SipForwarding> QUERY = ContactMethodQuery.of(
                    COLUMNS, "sip_forwardings", "", "k.username, k.domain", SipForwardingTable::sipForwarding)
            .sortable("username", "lower(k.username)", "text")
            .sortable("domain", "lower(k.domain)", "text")
            .sortable("port", "coalesce(k.port, 0)", "integer")
            .sortable("networkProtocol", "k.network_protocol", "text")
            .sortable("followRedirects", "k.follow_redirects", "boolean")
            .sortable("acceptPrompt", "k.accept_prompt", "boolean");

    private SipForwardingTable() {}

    static void insert(Handle handle, AccountId account, UUID id, SipForwardingDraft draft, Optional<byte[]> password) {
        bind(handle.createUpdate("""
                                insert into sip_forwardings (id, account_id, username, domain, port, network_protocol,
                                  follow_redirects, accept_prompt, authentication_username, authentication_password)
                                values (:id, :account, :username, :domain, :port, :network_protocol, :follow_redirects,
                                  :accept_prompt, :authentication_username, cast(:password as bytea))
                                """), account, id, draft, password).execute();
    }

    /** Changes a SIP forwarding; without a new password it keeps the old one as long as it has a username. */
    static void update(Handle handle, AccountId account, UUID id, SipForwardingDraft draft, Optional<byte[]> password) {
        bind(handle.createUpdate("""
                                update sip_forwardings set username = :username, domain = :domain, port = :port,
                                  network_protocol = :network_protocol, follow_redirects = :follow_redirects,
                                  accept_prompt = :accept_prompt, authentication_username = :authentication_username,
                                  authentication_password = case
                                    when cast(:authentication_username as text) is null then null
                                    else coalesce(cast(:password as bytea), authentication_password) end
                                where account_id = :account and id = :id
                                """), account, id, draft, password).execute();
    }

    private static <S extends SqlStatement<S>> S bind(
            S statement, AccountId account, UUID id, SipForwardingDraft draft, Optional<byte[]> password) {
        SipDestination destination = draft.destination();
        return statement
                .bind("id", id)
                .bind("account", account.value())
                .bind("username", destination.username())
                .bind("domain", destination.domain())
                .bind("port", destination.port())
                .bind("network_protocol", destination.networkProtocol().name())
                .bind("follow_redirects", destination.followRedirects())
                .bind("accept_prompt", draft.acceptPrompt())
                .bind("authentication_username", draft.authenticationUsername())
                .bind("password", password);
    }

    private static SipForwarding sipForwarding(ContactMethodFacts facts, ResultSet row) throws SQLException {
        return new SipForwarding(
                facts,
                new SipDestination(
                        row.getString("username"),
                        row.getString("domain"),
                        Column.optionalInteger(row, "port"),
                        NetworkProtocol.valueOf(row.getString("network_protocol")),
                        row.getBoolean("follow_redirects")),
                row.getBoolean("accept_prompt"),
                Column.optionalText(row, "authentication_username"));
    }
}
