package io.switchboard.directory.contactmethod;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.number.InternalNumbers;
import io.switchboard.directory.problem.InvalidFields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The tables of what contact methods may call and of what of their calls is recorded. */
public final class OutboundTable {

    /** The columns of both, of the tables that {@link #JOINS} joins to contact method {@code t}. */
    public static final String COLUMNS = """
            o.external_calls_enabled, o.caller_id_number_id, o.caller_id_name, o.internal_announcement_id,
            o.external_announcement_id,
            array(select f.phone_number_id from further_caller_ids f
              where f.contact_method_id = t.id order by f.position) as further_caller_ids,
            (select n.number from internal_numbers n where n.id = o.internal_caller_id_id) as internal_caller_id,
            r.delivery_method_id as recording_delivery_method_id, r.inbound_internal, r.inbound_external,
            r.outbound_internal, r.outbound_external, r.on_demand
            """;

    /** How the tables are joined. */
    public static final String JOINS = "left join outbound_settings o on o.contact_method_id = t.id"
            + " left join call_recording_settings r on r.contact_method_id = t.id";

    private OutboundTable() {}

    /** Lets a list be sorted by what is in the tables. */
    public static <M extends ContactMethod> ContactMethodQuery<M> sortable(ContactMethodQuery<M> query) {
        return query.sortable("externalCallsEnabled", "o.external_calls_enabled", "boolean")
                .sortable(
                        "callerIdNumbers",
                        "coalesce((select n.number from phone_numbers n where n.id = o.caller_id_number_id), '')",
                        "text")
                .sortable("callerIdName", "lower(coalesce(o.caller_id_name, ''))", "text")
                .sortable(
                        "internalCallerId",
                        "coalesce((select n.number from internal_numbers n where n.id = o.internal_caller_id_id), '')",
                        "text")
                .sortable(
                        "recordingDeliveryMethod",
                        "coalesce((select lower(d.name) from delivery_methods d where d.id = r.delivery_method_id), '')",
                        "text")
                .sortable("recordInboundInternal", "r.inbound_internal", "boolean")
                .sortable("recordInboundExternal", "r.inbound_external", "boolean")
                .sortable("recordOutboundInternal", "r.outbound_internal", "boolean")
                .sortable("recordOutboundExternal", "r.outbound_external", "boolean")
                .sortable("recordOnDemand", "r.on_demand", "boolean");
    }

    public static OutboundSettings outbound(ResultSet row) throws SQLException {
        List<UUID> callerIds = new ArrayList<>();
        Column.optionalUuid(row, "caller_id_number_id").ifPresent(callerIds::add);
        callerIds.addAll(Column.uuids(row, "further_caller_ids"));
        return new OutboundSettings(
                row.getBoolean("external_calls_enabled"),
                callerIds,
                Column.optionalText(row, "caller_id_name"),
                Column.optionalText(row, "internal_caller_id"),
                Column.optionalUuid(row, "internal_announcement_id"),
                Column.optionalUuid(row, "external_announcement_id"));
    }

    public static RecordingSettings recording(ResultSet row) throws SQLException {
        return new RecordingSettings(
                Column.optionalUuid(row, "recording_delivery_method_id"),
                row.getBoolean("inbound_internal"),
                row.getBoolean("inbound_external"),
                row.getBoolean("outbound_internal"),
                row.getBoolean("outbound_external"),
                row.getBoolean("on_demand"));
    }

    /** Writes both of a contact method; throws if something they refer to is not there. */
    public static void write(
            Handle handle, AccountId account, UUID id, OutboundSettings outbound, RecordingSettings recording) {
        writeOutbound(handle, account, id, outbound);
        writeFurtherCallerIds(handle, account, id, outbound);
        writeRecording(handle, account, id, recording);
    }

    private static void writeOutbound(Handle handle, AccountId account, UUID id, OutboundSettings outbound) {
        NumberBinding.requirePhoneNumbers(handle, account, "callerIdNumbers", outbound.callerIdNumbers());
        References.Kind audio = References.Kind.AUDIO_FILE;
        References.require(handle, account, audio, "internalAnnouncement", outbound.internalAnnouncement());
        References.require(handle, account, audio, "externalAnnouncement", outbound.externalAnnouncement());
        handle.createUpdate("""
                        insert into outbound_settings (contact_method_id, account_id, external_calls_enabled,
                          caller_id_number_id, caller_id_name, internal_caller_id_id, internal_announcement_id,
                          external_announcement_id)
                        values (:id, :account, :external_calls, cast(:caller_id as uuid), :caller_id_name,
                          cast(:internal_caller_id as uuid), cast(:internal_announcement as uuid),
                          cast(:external_announcement as uuid))
                        on conflict (contact_method_id) do update set
                          external_calls_enabled = excluded.external_calls_enabled,
                          caller_id_number_id = excluded.caller_id_number_id, caller_id_name = excluded.caller_id_name,
                          internal_caller_id_id = excluded.internal_caller_id_id,
                          internal_announcement_id = excluded.internal_announcement_id,
                          external_announcement_id = excluded.external_announcement_id
                        """)
                .bind("id", id)
                .bind("account", account.value())
                .bind("external_calls", outbound.externalCallsEnabled())
                .bind("caller_id", outbound.callerIdNumbers().stream().findFirst())
                .bind("caller_id_name", outbound.callerIdName())
                .bind("internal_caller_id", internalCallerId(handle, account, outbound))
                .bind("internal_announcement", outbound.internalAnnouncement())
                .bind("external_announcement", outbound.externalAnnouncement())
                .execute();
    }

    private static Optional<UUID> internalCallerId(Handle handle, AccountId account, OutboundSettings outbound) {
        return outbound.internalCallerId()
                .map(digits -> InternalNumbers.idOf(handle, account, digits)
                        .orElseThrow(() -> InvalidFields.of(
                                "internalCallerId",
                                "exists",
                                "There is no internal number " + digits
                                        + " in this account. Choose one from the list.")));
    }

    private static void writeFurtherCallerIds(Handle handle, AccountId account, UUID id, OutboundSettings outbound) {
        handle.createUpdate("delete from further_caller_ids where contact_method_id = :id")
                .bind("id", id)
                .execute();
        int position = 0;
        for (UUID number : outbound.callerIdNumbers().stream().skip(1).toList()) {
            handle.createUpdate("""
                            insert into further_caller_ids (contact_method_id, phone_number_id, account_id, position)
                            values (:id, :number, :account, :position)
                            """)
                    .bind("id", id)
                    .bind("number", number)
                    .bind("account", account.value())
                    .bind("position", position++)
                    .execute();
        }
    }

    private static void writeRecording(Handle handle, AccountId account, UUID id, RecordingSettings recording) {
        References.require(
                handle,
                account,
                References.Kind.DELIVERY_METHOD,
                "recordingDeliveryMethod",
                recording.deliveryMethod());
        handle.createUpdate("""
                        insert into call_recording_settings (contact_method_id, account_id, delivery_method_id,
                          inbound_internal, inbound_external, outbound_internal, outbound_external, on_demand)
                        values (:id, :account, cast(:delivery_method as uuid), :inbound_internal, :inbound_external,
                          :outbound_internal, :outbound_external, :on_demand)
                        on conflict (contact_method_id) do update set
                          delivery_method_id = excluded.delivery_method_id,
                          inbound_internal = excluded.inbound_internal, inbound_external = excluded.inbound_external,
                          outbound_internal = excluded.outbound_internal,
                          outbound_external = excluded.outbound_external, on_demand = excluded.on_demand
                        """)
                .bind("id", id)
                .bind("account", account.value())
                .bind("delivery_method", recording.deliveryMethod())
                .bind("inbound_internal", recording.inboundInternal())
                .bind("inbound_external", recording.inboundExternal())
                .bind("outbound_internal", recording.outboundInternal())
                .bind("outbound_external", recording.outboundExternal())
                .bind("on_demand", recording.onDemand())
                .execute();
    }
}
