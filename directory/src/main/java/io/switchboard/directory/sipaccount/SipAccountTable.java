package io.switchboard.directory.sipaccount;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.ContactMethodFacts;
import io.switchboard.directory.contactmethod.ContactMethodQuery;
import io.switchboard.directory.contactmethod.OutboundTable;
import io.switchboard.directory.database.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The tables of SIP accounts. */
public final class SipAccountTable {

    private static final String COLUMNS = """
            k.username, k.allowed_addresses_only, k.codecs, k.media_types, k.transports,
            array(select a.network::text from sip_account_allowed_addresses a
              where a.sip_account_id = t.id order by a.position) as allowed_addresses,
            """ + OutboundTable.COLUMNS;

    /** Reads SIP accounts. */
    public static final ContactMethodQuery<SipAccount> QUERY = OutboundTable.sortable(ContactMethodQuery.of(
                    COLUMNS, "sip_accounts", OutboundTable.JOINS, "k.username", SipAccountTable::sipAccount))
            .sortableByTransfer()
            .sortable("username", "k.username", "text");

    private SipAccountTable() {}

    static Optional<byte[]> password(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("select password from sip_accounts where account_id = :account and id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    static void updatePassword(Handle handle, AccountId account, UUID id, byte[] password) {
        handle.createUpdate("update sip_accounts set password = :password where account_id = :account and id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .bind("password", password)
                .execute();
    }

    static boolean usernameExists(Handle handle, String username) {
        return handle.createQuery("select exists (select 1 from sip_accounts where username = :username)")
                .bind("username", username)
                .mapTo(Boolean.class)
                .one();
    }

    static void insert(
            Handle handle, AccountId account, UUID id, String username, byte[] password, AdvancedSettings advanced) {
        bind(handle.createUpdate("""
                                insert into sip_accounts (id, account_id, username, password, allowed_addresses_only,
                                  codecs, media_types, transports)
                                values (:id, :account, :username, :password, :allowed_only, :codecs, :media_types,
                                  :transports)
                                """), account, id, advanced)
                .bind("username", username)
                .bind("password", password)
                .execute();
        allow(handle, account, id, advanced.allowedAddresses());
    }

    static void update(Handle handle, AccountId account, UUID id, AdvancedSettings advanced) {
        bind(handle.createUpdate("""
                                update sip_accounts set allowed_addresses_only = :allowed_only, codecs = :codecs,
                                  media_types = :media_types, transports = :transports
                                where account_id = :account and id = :id
                                """), account, id, advanced).execute();
        allow(handle, account, id, advanced.allowedAddresses());
    }

    private static <S extends SqlStatement<S>> S bind(
            S statement, AccountId account, UUID id, AdvancedSettings advanced) {
        return statement
                .bind("id", id)
                .bind("account", account.value())
                .bind("allowed_only", advanced.allowedAddressesOnly())
                .bindArray("codecs", String.class, words(advanced.codecs(), Codec::word))
                .bindArray("media_types", String.class, words(advanced.mediaTypes(), MediaType::word))
                .bindArray("transports", String.class, words(advanced.transports(), SipTransport::word));
    }

    private static void allow(Handle handle, AccountId account, UUID id, List<String> networks) {
        handle.createUpdate("""
                        delete from sip_account_allowed_addresses where account_id = :account and sip_account_id = :id
                        """).bind("account", account.value()).bind("id", id).execute();
        int position = 0;
        for (String network : networks) {
            handle.createUpdate("""
                            insert into sip_account_allowed_addresses (sip_account_id, account_id, network, position)
                            values (:id, :account, cast(:network as cidr), :position)
                            """)
                    .bind("id", id)
                    .bind("account", account.value())
                    .bind("network", network)
                    .bind("position", position++)
                    .execute();
        }
    }

    private static SipAccount sipAccount(ContactMethodFacts facts, ResultSet row) throws SQLException {
        return new SipAccount(
                facts,
                row.getString("username"),
                OutboundTable.outbound(row),
                OutboundTable.recording(row),
                new AdvancedSettings(
                        row.getBoolean("allowed_addresses_only"),
                        Column.texts(row, "allowed_addresses"),
                        values(row, "codecs", Codec.values(), Codec::word),
                        values(row, "media_types", MediaType.values(), MediaType::word),
                        values(row, "transports", SipTransport.values(), SipTransport::word)),
                row.getBoolean("allow_call_transfer"));
    }

    private static <E> List<String> words(List<E> values, Function<E, String> word) {
        return values.stream().map(word).toList();
    }

    private static <E> List<E> values(ResultSet row, String column, E[] all, Function<E, String> word)
            throws SQLException {
        return Column.texts(row, column).stream()
                .map(text -> Arrays.stream(all)
                        .filter(value -> word.apply(value).equals(text))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
