package io.switchboard.directory.appline;

import io.switchboard.directory.contactmethod.ContactMethod;
import io.switchboard.directory.contactmethod.ContactMethodFacts;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.contactmethod.RecordingSettings;

/**
 * A user's line in the App (specification section 4.4); all devices of the user hang on it, and a user has one at most.
 *
 * @param invitation whether the user was asked to use it
 * @param devices how many devices of the user are activated
 */
public record AppLine(
        ContactMethodFacts facts,
        OutboundSettings outbound,
        RecordingSettings recording,
        AppInvitation invitation,
        int devices)
        implements ContactMethod {}
