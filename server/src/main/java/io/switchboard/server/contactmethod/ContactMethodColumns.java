package io.switchboard.server.contactmethod;

import io.switchboard.directory.contactmethod.ActionKind;
import io.switchboard.directory.contactmethod.ContactMethod;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.contactmethod.RecordingSettings;
import io.switchboard.server.csv.CsvColumns;
import java.util.Optional;
import java.util.function.Function;

/** The columns that several kinds of contact methods have in CSV files, titled as on their pages. */
public final class ContactMethodColumns {
    private ContactMethodColumns() {}

    /** Adds the owner. */
    public static <M extends ContactMethod> CsvColumns<CsvRow<M>> owner(CsvColumns<CsvRow<M>> columns) {
        return columns.with("userName", "User", row -> row.method().ownerName());
    }

    /** Adds the numbers, and what is done when unavailable. */
    public static <M extends ContactMethod> CsvColumns<CsvRow<M>> inbound(CsvColumns<CsvRow<M>> columns) {
        return columns.with(
                        "numbers",
                        "Number",
                        row -> row.digits(row.method().inbound().numbers()))
                .with(
                        "internalNumbers",
                        "Internal number",
                        row -> row.method().inbound().internalNumbers())
                .with(
                        "whenUnavailable",
                        "When unavailable",
                        row -> ActionKind.of(
                                row.method().inbound().whenUnavailable().action()));
    }

    /** Adds the switch that lets calls be transferred. */
    public static <M extends ContactMethod> CsvColumns<CsvRow<M>> transfer(
            CsvColumns<CsvRow<M>> columns, Function<M, Boolean> allowed) {
        return columns.with("allowCallTransfer", "Allow Call Transfer", row -> allowed.apply(row.method()));
    }

    /** Adds what may be called and as whom. */
    public static <M extends ContactMethod> CsvColumns<CsvRow<M>> outbound(
            CsvColumns<CsvRow<M>> columns, String callerIds, Function<M, OutboundSettings> outbound) {
        return columns.with(
                        "externalCallsEnabled",
                        "Enable external outbound calls",
                        row -> outbound.apply(row.method()).externalCallsEnabled())
                .with(
                        "callerIdNumbers",
                        callerIds,
                        row -> row.digits(outbound.apply(row.method()).callerIdNumbers()))
                .with(
                        "callerIdName",
                        "Caller ID name",
                        row -> outbound.apply(row.method()).callerIdName())
                .with(
                        "internalCallerId",
                        "Internal caller ID",
                        row -> outbound.apply(row.method()).internalCallerId());
    }

    /** Adds the delivery method of recordings. */
    public static <M extends ContactMethod> CsvColumns<CsvRow<M>> recordingDelivery(
            CsvColumns<CsvRow<M>> columns, Function<M, RecordingSettings> recording) {
        return columns.with(
                "recordingDeliveryMethod",
                "Delivery Method",
                row -> row.deliveryMethod(recording.apply(row.method()).deliveryMethod()));
    }

    /** Adds one of the switches of recording. */
    public static <M extends ContactMethod> CsvColumns<CsvRow<M>> recording(
            CsvColumns<CsvRow<M>> columns, String id, String title, Function<M, Boolean> recorded) {
        return columns.with(id, title, row -> recorded.apply(row.method()));
    }

    /** Adds what the pages show at the end, hidden at first. */
    public static <M extends ContactMethod> CsvColumns<CsvRow<M>> further(CsvColumns<CsvRow<M>> columns) {
        return columns.with(
                        "voicemailGoesTo",
                        "Voicemail goes to",
                        row -> row.method().inbound().whenUnavailable().takesVoicemail()
                                ? row.method().voicemailGoesTo()
                                : Optional.empty())
                .with(
                        "ringSeconds",
                        "Ring seconds",
                        row -> row.method().inbound().ringTime().toSeconds());
    }
}
