package io.switchboard.server.sipaccount;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.sipaccount.SipAccount;
import io.switchboard.directory.sipaccount.SipAccountDraft;
import io.switchboard.server.contactmethod.InboundFields;
import io.switchboard.server.contactmethod.OutboundFields;
import io.switchboard.server.contactmethod.RecordingFields;

/** What can be written of a SIP account. */
@Schema(name = "SipAccountFields", description = "What can be written of a SIP account.")
public record SipAccountFields(
        @JsonUnwrapped InboundFields inbound,
        @JsonUnwrapped OutboundFields outbound,
        @JsonUnwrapped RecordingFields recording,
        @JsonUnwrapped PhoneFields phone) {
    private static final String USUAL_NAME = "SIP account";

    static SipAccountFields of(SipAccount account) {
        return new SipAccountFields(
                InboundFields.of(account),
                OutboundFields.of(account.outbound()),
                RecordingFields.of(account.recording()),
                PhoneFields.of(account));
    }

    SipAccountDraft draft() {
        return new SipAccountDraft(
                inbound.owner(),
                inbound.nameOr(USUAL_NAME),
                inbound.settings(),
                outbound.settings(),
                recording.settings(),
                phone.settings(),
                phone.transfers());
    }
}
