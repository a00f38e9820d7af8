package io.switchboard.directory.pstnroute;

import io.switchboard.directory.contactmethod.ContactMethodDraft;
import io.switchboard.directory.contactmethod.InboundSettings;
import java.util.UUID;

/**
 * What can be said about a PSTN route.
 *
 * @param destination country code and number, digits alone; dots, dashes, brackets and spaces are dropped
 */
public record PstnRouteDraft(
        UUID userId,
        String name,
        InboundSettings inbound,
        String destination,
        boolean allowCallTransfer,
        boolean acceptPrompt)
        implements ContactMethodDraft {

    /** A route that asks nothing of who answers. */
    public static PstnRouteDraft of(UUID userId, String name, String destination) {
        return new PstnRouteDraft(userId, name, InboundSettings.DEFAULT, destination, false, false);
    }

    public static PstnRouteDraft of(PstnRoute route) {
        return new PstnRouteDraft(
                route.userId(),
                route.name(),
                route.inbound(),
                route.destination(),
                route.allowCallTransfer(),
                route.acceptPrompt());
    }

    public PstnRouteDraft withInbound(InboundSettings settings) {
        return new PstnRouteDraft(userId, name, settings, destination, allowCallTransfer, acceptPrompt);
    }

    public PstnRouteDraft withDestination(String digits) {
        return new PstnRouteDraft(userId, name, inbound, digits, allowCallTransfer, acceptPrompt);
    }

    public PstnRouteDraft withSwitches(boolean transfer, boolean prompt) {
        return new PstnRouteDraft(userId, name, inbound, destination, transfer, prompt);
    }
}
