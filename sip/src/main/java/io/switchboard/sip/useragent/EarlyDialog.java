package io.switchboard.sip.useragent;

import io.switchboard.sip.dialog.DialogId;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.transport.Flow;

/**
 * One branch of an invitation that rings but is not answered (RFC 3261 12.1).
 *
 * @param flow where its responses come from
 */
public record EarlyDialog(DialogId id, NameAddress remoteParty, Flow flow) {}
