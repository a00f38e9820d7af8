package io.switchboard.directory.contactmethod;

import io.switchboard.directory.audit.FieldValues;

/** The settings of contact methods as the audit log keeps them. */
public final class AuditedSettings {

    private AuditedSettings() {}

    static void tell(FieldValues values, InboundSettings inbound) {
        UnavailablePolicy policy = inbound.whenUnavailable();
        values.with("numbers", inbound.numbers())
                .with("internalNumbers", inbound.internalNumbers())
                .with("whenUnavailable", text(policy.action()))
                .with("voicemailAudio", inbound.voicemailAudio())
                .with("voicemailDeliveryMethod", inbound.voicemailDeliveryMethod())
                .with("ringSeconds", inbound.ringTime().toSeconds());
        policy.byReason()
                .forEach((reason, action) -> values.with(ActionField.of(reason).action(), text(action)));
    }

    public static void tell(FieldValues values, OutboundSettings outbound) {
        values.with("externalCallsEnabled", outbound.externalCallsEnabled())
                .with("callerIdNumbers", outbound.callerIdNumbers())
                .with("callerIdName", outbound.callerIdName())
                .with("internalCallerId", outbound.internalCallerId())
                .with("internalAnnouncement", outbound.internalAnnouncement())
                .with("externalAnnouncement", outbound.externalAnnouncement());
    }

    public static void tell(FieldValues values, RecordingSettings recording) {
        values.with("recordingDeliveryMethod", recording.deliveryMethod())
                .with("recordInboundInternal", recording.inboundInternal())
                .with("recordInboundExternal", recording.inboundExternal())
                .with("recordOutboundInternal", recording.outboundInternal())
                .with("recordOutboundExternal", recording.outboundExternal())
                .with("recordOnDemand", recording.onDemand());
    }

    private static String text(UnavailableAction action) {
        return switch (action) {
            case UnavailableAction.DoNothing nothing -> "doNothing";
            case UnavailableAction.Voicemail voicemail -> "voicemail";
            case UnavailableAction.ToContactMethod other -> "contactMethod " + other.id();
            case UnavailableAction.ToInternalNumber number -> "internalNumber " + number.digits();
        };
    }
}
