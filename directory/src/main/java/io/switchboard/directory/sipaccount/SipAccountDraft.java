package io.switchboard.directory.sipaccount;

import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import java.util.UUID;

/** What can be said about a SIP account; its credentials are made by the system. */
public record SipAccountDraft(UUID userId, String name, InboundSettings inbound, OutboundSettings outbound) {

    public static SipAccountDraft of(SipAccount account) {
        return new SipAccountDraft(account.userId(), account.name(), account.inbound(), account.outbound());
    }

    public SipAccountDraft withInbound(InboundSettings settings) {
        return new SipAccountDraft(userId, name, settings, outbound);
    }

    public SipAccountDraft withOutbound(OutboundSettings settings) {
        return new SipAccountDraft(userId, name, inbound, settings);
    }
}
