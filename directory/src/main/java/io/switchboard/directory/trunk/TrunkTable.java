package io.switchboard.directory.trunk;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageQuery;
import io.switchboard.directory.page.PageQuery.Condition;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.trunk.Trunk.CalledNumberSource;
import io.switchboard.directory.trunk.Trunk.CallerIdHeader;
import io.switchboard.directory.trunk.Trunk.NumberFormat;
import io.switchboard.directory.trunk.Trunk.TrunkTransport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The tables of trunks. */
public final class TrunkTable {

    private static final String COLUMNS = """
            t.*, array(select a.network::text from trunk_allowed_addresses a
              where a.trunk_id = t.id order by a.position) as allowed_addresses
            """;
    private static final PageQuery<Trunk> LIST = PageQuery.of(COLUMNS, "trunks t", (row, context) -> trunk(row))
            .sortable("name", "lower(t.name)", "text")
            .sortable("host", "lower(t.host)", "text")
            .sortable("enabled", "t.enabled", "boolean")
            .sortable("outboundOrder", "t.outbound_order", "integer")
            .ownOrder("outboundOrder,name");

    private TrunkTable() {}

    static Page<Trunk> page(Handle handle, AccountId account, PageRequest request) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        request.text()
                .ifPresent(text -> conditions.add(Condition.of(
                        "strpos(lower(concat_ws(' ', t.name, t.host)), lower(:text)) > 0", Map.of("text", text))));
        return LIST.page(handle, request, conditions);
    }

    static Optional<Trunk> find(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("select " + COLUMNS + " from trunks t where t.account_id = :account and t.id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> trunk(row))
                .findOne();
    }

    static Optional<UUID> named(Handle handle, AccountId account, String name) {
        return handle.createQuery("select id from trunks where account_id = :account and lower(name) = lower(:name)")
                .bind("account", account.value())
                .bind("name", name)
                .mapTo(UUID.class)
                .findOne();
    }

    static void lock(Handle handle, AccountId account, UUID id) {
        handle.execute("select 1 from trunks where account_id = ? and id = ? for update", account.value(), id);
    }

    static Optional<byte[]> password(Handle handle, AccountId account, UUID id) {
        return handle.createQuery(
                        "select password from trunks where account_id = :account and id = :id and password is not null")
                .bind("account", account.value())
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    static void insert(
            Handle handle, AccountId account, UUID id, TrunkDraft draft, Optional<byte[]> password, Instant now) {
        bind(handle.createUpdate("""
                                insert into trunks (id, account_id, name, enabled, host, port, transport, username, password,
                                  number_format, caller_id_header, called_number_from, channels, outbound_order,
                                  shows_original_caller, created_at)
                                values (:id, :account, :name, :enabled, :host, :port, :transport, :username,
                                  cast(:password as bytea), :number_format, :caller_id_header,
                                  :called_number_from, :channels, :outbound_order, :shows_original_caller, :now)
                                """), account, id, draft, password)
                .bind("now", now)
                .execute();
    }

    /** Changes a trunk; without a new password it keeps the old one as long as it has a username. */
    static void update(Handle handle, AccountId account, UUID id, TrunkDraft draft, Optional<byte[]> password) {
        bind(handle.createUpdate("""
                                update trunks set name = :name, enabled = :enabled, host = :host, port = :port,
                                  transport = :transport, username = :username,
                                  password = case when cast(:username as text) is null then null
                                    else coalesce(cast(:password as bytea), password) end,
                                  number_format = :number_format,
                                  caller_id_header = :caller_id_header, called_number_from = :called_number_from,
                                  channels = :channels, outbound_order = :outbound_order,
                                  shows_original_caller = :shows_original_caller, version = version + 1
                                where account_id = :account and id = :id
                                """), account, id, draft, password).execute();
    }

    static void allow(Handle handle, AccountId account, UUID id, List<String> networks) {
        handle.createUpdate("delete from trunk_allowed_addresses where account_id = :account and trunk_id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .execute();
        handle.createUpdate("""
                        insert into trunk_allowed_addresses (trunk_id, account_id, network, position)
                        select :id, :account, fresh.network::cidr, fresh.place
                        from unnest(:networks) with ordinality as fresh (network, place)
                        """)
                .bind("account", account.value())
                .bind("id", id)
                .bindArray("networks", String.class, networks)
                .execute();
    }

    static void delete(Handle handle, AccountId account, UUID id) {
        handle.createUpdate("delete from trunks where account_id = :account and id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .execute();
    }

    /** The enabled trunks of one account or of all, in the order that calls try them. */
    public static List<Map.Entry<AccountId, Trunk>> enabled(Handle handle, Optional<AccountId> account) {
        return handle.createQuery("select " + COLUMNS
                        + " from trunks t where t.enabled and (cast(:account as uuid) is null or t.account_id = :account)"
                        + " order by t.outbound_order, lower(t.name), t.id")
                .bind("account", account.map(AccountId::value))
                .map((row, context) -> Map.entry(new AccountId(Column.uuid(row, "account_id")), trunk(row)))
                .list();
    }

    private static <S extends SqlStatement<S>> S bind(
            S statement, AccountId account, UUID id, TrunkDraft draft, Optional<byte[]> password) {
        return statement
                .bind("id", id)
                .bind("account", account.value())
                .bind("name", draft.name())
                .bind("enabled", draft.enabled())
                .bind("host", draft.host())
                .bind("port", draft.port())
                .bind("transport", draft.transport().name())
                .bind("username", draft.username())
                .bind("password", password)
                .bind("number_format", draft.numberFormat().name())
                .bind("caller_id_header", draft.callerIdHeader().name())
                .bind("called_number_from", draft.calledNumberFrom().name())
                .bind("channels", draft.channels())
                .bind("outbound_order", draft.outboundOrder())
                .bind("shows_original_caller", draft.showsOriginalCaller());
    }

    private static Trunk trunk(ResultSet row) throws SQLException {
        return new Trunk(
                Column.uuid(row, "id"),
                row.getString("name"),
                row.getBoolean("enabled"),
                row.getString("host"),
                Column.optionalInteger(row, "port"),
                TrunkTransport.valueOf(row.getString("transport")),
                Column.optionalText(row, "username"),
                Column.texts(row, "allowed_addresses"),
                NumberFormat.valueOf(row.getString("number_format")),
                CallerIdHeader.valueOf(row.getString("caller_id_header")),
                CalledNumberSource.valueOf(row.getString("called_number_from")),
                Column.optionalInteger(row, "channels"),
                row.getInt("outbound_order"),
                row.getBoolean("shows_original_caller"),
                row.getLong("version"));
    }
}
