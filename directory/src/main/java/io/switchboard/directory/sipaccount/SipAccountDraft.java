package io.switchboard.directory.sipaccount;

import io.switchboard.directory.contactmethod.ContactMethodDraft;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.contactmethod.RecordingSettings;
import java.util.UUID;

/** What can be said about a SIP account; its credentials are made by the system. */
public record SipAccountDraft(
        UUID userId,
        String name,
        InboundSettings inbound,
        OutboundSettings outbound,
        RecordingSettings recording,
        AdvancedSettings advanced,
        boolean allowCallTransfer)
        implements ContactMethodDraft {

    /** Records nothing, has the usual technical settings, and cannot transfer calls by feature codes. */
    public SipAccountDraft(UUID userId, String name, InboundSettings inbound, OutboundSettings outbound) {
        this(userId, name, inbound, outbound, RecordingSettings.OFF, AdvancedSettings.DEFAULT, false);
    }

    public static SipAccountDraft of(SipAccount account) {
        return new SipAccountDraft(
                account.userId(),
                account.name(),
                account.inbound(),
                account.outbound(),
                account.recording(),
                account.advanced(),
                account.allowCallTransfer());
    }

    public SipAccountDraft withInbound(InboundSettings settings) {
        return new SipAccountDraft(userId, name, settings, outbound, recording, advanced, allowCallTransfer);
    }

    public SipAccountDraft withOutbound(OutboundSettings settings) {
        return new SipAccountDraft(userId, name, inbound, settings, recording, advanced, allowCallTransfer);
    }

    public SipAccountDraft withRecording(RecordingSettings settings) {
        return new SipAccountDraft(userId, name, inbound, outbound, settings, advanced, allowCallTransfer);
    }

    public SipAccountDraft withAdvanced(AdvancedSettings settings) {
        return new SipAccountDraft(userId, name, inbound, outbound, recording, settings, allowCallTransfer);
    }

    public SipAccountDraft withCallTransfer(boolean allowed) {
        return new SipAccountDraft(userId, name, inbound, outbound, recording, advanced, allowed);
    }
}
