package io.switchboard.directory.sipforwarding;

import io.switchboard.directory.contactmethod.ContactMethod;
import io.switchboard.directory.contactmethod.ContactMethodFacts;
import java.util.Optional;

/**
 * Forwards calls to another SIP system (specification section 4.7).
 *
 * @param acceptPrompt whether who answers must press a key before the call is connected
 * @param authenticationUsername what we authenticate with where the other side asks (section 18, Q6)
 */
public record SipForwarding(
        ContactMethodFacts facts,
        SipDestination destination,
        boolean acceptPrompt,
        Optional<String> authenticationUsername)
        implements ContactMethod {}
