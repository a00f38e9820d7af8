package io.switchboard.directory.pstnroute;

import io.switchboard.directory.contactmethod.ContactMethod;
import io.switchboard.directory.contactmethod.ContactMethodFacts;
import java.util.Optional;

/**
 * Forwards calls to a phone number outside (specification section 4.6).
 *
 * @param destination E.164 digits without plus
 * @param destinationWarning one sentence if the destination looks like a mistake; it is called all the same
 * @param allowCallTransfer whether who answers may transfer the call by feature codes
 * @param acceptPrompt whether who answers must press a key before the call is connected
 */
public record PstnRoute(
        ContactMethodFacts facts,
        String destination,
        Optional<String> destinationWarning,
        boolean allowCallTransfer,
        boolean acceptPrompt)
        implements ContactMethod {}
