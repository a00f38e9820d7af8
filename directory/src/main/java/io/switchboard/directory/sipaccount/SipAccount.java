package io.switchboard.directory.sipaccount;

import io.switchboard.directory.contactmethod.ContactMethod;
import io.switchboard.directory.contactmethod.ContactMethodFacts;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.contactmethod.RecordingSettings;

/**
 * A SIP account of a user (specification section 4.5).
 *
 * @param username what the phone registers with; made by the system, unique on the server
 * @param allowCallTransfer whether its user may transfer calls by feature codes
 */
public record SipAccount(
        ContactMethodFacts facts,
        String username,
        OutboundSettings outbound,
        RecordingSettings recording,
        AdvancedSettings advanced,
        boolean allowCallTransfer)
        implements ContactMethod {}
