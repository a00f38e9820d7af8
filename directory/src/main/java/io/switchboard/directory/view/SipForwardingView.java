package io.switchboard.directory.view;

import io.switchboard.directory.sipforwarding.SipDestination;

/**
 * A SIP forwarding as a call sees it; {@code Directory.forwardingCredentials} has what it authenticates with.
 *
 * @param acceptPrompt whether who answers must press a key before the call is connected
 */
public record SipForwardingView(InboundView inbound, SipDestination destination, boolean acceptPrompt)
        implements ContactMethodView {}
