package io.switchboard.server.sipforwarding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.sipforwarding.SipForwarding;
import io.switchboard.directory.sipforwarding.SipForwardingDraft;
import io.switchboard.server.contactmethod.InboundFields;
import java.util.Objects;
import java.util.Optional;

/** What can be written of a SIP forwarding. */
@Schema(name = "SipForwardingFields", description = "What can be written of a SIP forwarding.")
public record SipForwardingFields(
        @JsonUnwrapped InboundFields inbound, @JsonUnwrapped TargetFields target) {
    private static final String USUAL_NAME = "SIP forwarding";

    static SipForwardingFields of(SipForwarding forwarding) {
        return new SipForwardingFields(InboundFields.of(forwarding), TargetFields.of(forwarding));
    }

    SipForwardingDraft draft() {
        return new SipForwardingDraft(
                inbound.owner(),
                inbound.nameOr(USUAL_NAME),
                inbound.settings(),
                target.destination(),
                Objects.requireNonNullElse(target.acceptPrompt(), false),
                Optional.ofNullable(target.authenticationUsername()),
                Optional.ofNullable(target.authenticationPassword()));
    }
}
