package io.switchboard.directory.registration;

import io.switchboard.directory.database.Column;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The table of bindings: many rows per statement. */
final class RegistrationTable {

    private RegistrationTable() {}

    static Map<UUID, List<RegisteredContact>> load(Handle handle) {
        Map<UUID, List<RegisteredContact>> contacts = new HashMap<>();
        handle.createQuery("""
                        select sip_account_id, contact, q, expires, call_id, cseq, transport,
                          host(source_address) as source_host, source_port, host(local_address) as local_host, local_port,
                          instance, path, user_agent
                        from registrations order by sip_account_id, contact
                        """)
                .map((row, context) -> contact(row))
                .forEach(contact -> contacts.computeIfAbsent(contact.sipAccountId(), id -> new ArrayList<>())
                        .add(contact));
        return contacts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    static void delete(Handle handle, List<RegisteredContact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        delete from registrations r
                        using unnest(:accounts, :contacts) as gone (sip_account_id, contact)
                        where r.sip_account_id = gone.sip_account_id and r.contact = gone.contact
                        """)
                .bindArray("accounts", UUID.class, values(contacts, RegisteredContact::sipAccountId))
                .bindArray("contacts", String.class, values(contacts, RegisteredContact::contact))
                .execute();
    }

    static void upsert(Handle handle, List<RegisteredContact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        // Path is the one list per row; PostgreSQL has no array of arrays of different lengths, so it travels as one
        // text.
        handle.createUpdate("""
                        insert into registrations as r (sip_account_id, contact, q, expires, call_id, cseq, transport,
                          source_address, source_port, local_address, local_port, instance, path, user_agent)
                        select fresh.account, fresh.contact, fresh.q, to_timestamp(fresh.expires / 1000.0), fresh.call_id,
                          fresh.cseq, fresh.transport, fresh.source_host::inet, fresh.source_port,
                          fresh.local_host::inet, fresh.local_port, nullif(fresh.instance, ''),
                          string_to_array(fresh.path, e'\\n'), fresh.user_agent
                        from unnest(:accounts, :contacts, :qs, :expires, :call_ids, :cseqs, :transports, :source_hosts,
                          :source_ports, :local_hosts, :local_ports, :instances, :paths, :user_agents)
                          as fresh (account, contact, q, expires, call_id, cseq, transport, source_host, source_port,
                            local_host, local_port, instance, path, user_agent)
                        on conflict (sip_account_id, contact) do update set q = excluded.q, expires = excluded.expires,
                          call_id = excluded.call_id, cseq = excluded.cseq, transport = excluded.transport,
                          source_address = excluded.source_address, source_port = excluded.source_port,
                          local_address = excluded.local_address, local_port = excluded.local_port,
                          instance = excluded.instance, path = excluded.path, user_agent = excluded.user_agent
                        """)
                .bindArray("accounts", UUID.class, values(contacts, RegisteredContact::sipAccountId))
                .bindArray("contacts", String.class, values(contacts, RegisteredContact::contact))
                .bindArray("qs", Double.class, values(contacts, RegisteredContact::q))
                .bindArray(
                        "expires",
                        Long.class,
                        values(contacts, contact -> contact.expires().toEpochMilli()))
                .bindArray("call_ids", String.class, values(contacts, RegisteredContact::callId))
                .bindArray("cseqs", Long.class, values(contacts, RegisteredContact::cseq))
                .bindArray("transports", String.class, values(contacts, RegisteredContact::transport))
                .bindArray("source_hosts", String.class, values(contacts, contact -> host(contact.source())))
                .bindArray(
                        "source_ports",
                        Integer.class,
                        values(contacts, contact -> contact.source().getPort()))
                .bindArray("local_hosts", String.class, values(contacts, contact -> host(contact.local())))
                .bindArray(
                        "local_ports",
                        Integer.class,
                        values(contacts, contact -> contact.local().getPort()))
                .bindArray(
                        "instances",
                        String.class,
                        values(contacts, contact -> contact.instance().orElse("")))
                .bindArray("paths", String.class, values(contacts, contact -> String.join("\n", contact.path())))
                .bindArray("user_agents", String.class, values(contacts, RegisteredContact::userAgent))
                .execute();
    }

    private static <V> List<V> values(List<RegisteredContact> contacts, Function<RegisteredContact, V> value) {
        return contacts.stream().map(value).toList();
    }

    /** The address alone: a zone such as {@code %eth0} means nothing after a restart and PostgreSQL has no place for it. */
    private static String host(InetSocketAddress address) {
        String text = address.getAddress().getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    private static RegisteredContact contact(ResultSet row) throws SQLException {
        return new RegisteredContact(
                Column.uuid(row, "sip_account_id"),
                row.getString("contact"),
                row.getDouble("q"),
                Instant.ofEpochMilli(Column.instant(row, "expires").toEpochMilli()),
                row.getString("call_id"),
                row.getLong("cseq"),
                row.getString("transport"),
                address(row, "source_host", "source_port"),
                address(row, "local_host", "local_port"),
                Column.optionalText(row, "instance"),
                Column.texts(row, "path"),
                row.getString("user_agent"));
    }

    private static InetSocketAddress address(ResultSet row, String host, String port) throws SQLException {
        return new InetSocketAddress(InetAddress.ofLiteral(row.getString(host)), row.getInt(port));
    }
}
