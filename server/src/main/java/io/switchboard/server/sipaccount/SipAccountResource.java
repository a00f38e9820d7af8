package io.switchboard.server.sipaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.sipaccount.SipAccount;
import io.switchboard.server.contactmethod.InboundPart;
import io.switchboard.server.contactmethod.OutboundPart;
import io.switchboard.server.contactmethod.RecordingPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A SIP account: the contact method of a desk phone or softphone. */
@Schema(name = "SipAccount", description = "A SIP account: the contact method of a desk phone or softphone.")
public record SipAccountResource(
        @JsonUnwrapped InboundPart inbound,

        @Schema(description = "What the phone signs in with; made by the system.")
        String username,

        @Schema(description = "Only in the answer to creating the account.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String password,

        @JsonUnwrapped OutboundPart outbound,
        @JsonUnwrapped RecordingPart recording,
        @JsonUnwrapped PhonePart phone,

        @Schema(description = "At least one phone is registered now.")
        boolean registered,

        List<RegistrationResource> registrations) {
    static SipAccountResource of(SipAccount account, List<RegistrationResource> registrations) {
        return new SipAccountResource(
                InboundPart.of(account),
                account.username(),
                null,
                OutboundPart.of(account.outbound()),
                RecordingPart.of(account.recording()),
                PhonePart.of(account),
                !registrations.isEmpty(),
                registrations);
    }

    SipAccountResource withPassword(String shownOnce) {
        return new SipAccountResource(
                inbound, username, shownOnce, outbound, recording, phone, registered, registrations);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "SipAccountResource[id=" + inbound.id() + ", username=" + username + "]";
    }
}
