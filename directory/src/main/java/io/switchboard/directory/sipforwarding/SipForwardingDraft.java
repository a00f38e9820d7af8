package io.switchboard.directory.sipforwarding;

import io.switchboard.directory.contactmethod.ContactMethodDraft;
import io.switchboard.directory.contactmethod.InboundSettings;
import java.util.Optional;
import java.util.UUID;

/**
 * What can be said about a SIP forwarding. Never logged: {@link #toString()} hides the password.
 *
 * @param authenticationPassword a new password; empty keeps the present one. Without username there is none
 */
public record SipForwardingDraft(
        UUID userId,
        String name,
        InboundSettings inbound,
        SipDestination destination,
        boolean acceptPrompt,
        Optional<String> authenticationUsername,
        Optional<String> authenticationPassword)
        implements ContactMethodDraft {

    /** A forwarding that asks nothing of who answers and is asked for nothing. */
    public static SipForwardingDraft of(UUID userId, String name, SipDestination destination) {
        return new SipForwardingDraft(
                userId, name, InboundSettings.DEFAULT, destination, false, Optional.empty(), Optional.empty());
    }

    /** The forwarding as it is, keeping its password. */
    public static SipForwardingDraft of(SipForwarding forwarding) {
        return new SipForwardingDraft(
                forwarding.userId(),
                forwarding.name(),
                forwarding.inbound(),
                forwarding.destination(),
                forwarding.acceptPrompt(),
                forwarding.authenticationUsername(),
                Optional.empty());
    }

    public SipForwardingDraft withInbound(InboundSettings settings) {
        return new SipForwardingDraft(
                userId, name, settings, destination, acceptPrompt, authenticationUsername, authenticationPassword);
    }

    public SipForwardingDraft withAuthentication(Optional<String> username, Optional<String> password) {
        return new SipForwardingDraft(userId, name, inbound, destination, acceptPrompt, username, password);
    }

    @Override
    public String toString() {
        return "SipForwardingDraft[name=" + name + ", destination=" + destination + "]";
    }
}
