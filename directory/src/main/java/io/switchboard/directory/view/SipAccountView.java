package io.switchboard.directory.view;

import io.switchboard.directory.contactmethod.RecordingSettings;
import io.switchboard.directory.network.Network;
import io.switchboard.directory.sipaccount.AdvancedSettings;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * A SIP account as a call sees it.
 *
 * @param allowedNetworks the networks its phones may be in; empty when they may be anywhere
 * @param advanced the codecs, media types and transports its phones may use
 * @param allowCallTransfer whether its user may transfer calls by feature codes
 */
public record SipAccountView(
        InboundView inbound,
        String username,
        OutboundView outbound,
        RecordingSettings recording,
        Optional<List<Network>> allowedNetworks,
        AdvancedSettings advanced,
        boolean allowCallTransfer)
        implements ContactMethodView {

    /** Whether its phones may register and call from that address. */
    public boolean allows(InetAddress source) {
        return allowedNetworks
                .map(networks -> networks.stream().anyMatch(network -> network.contains(source)))
                .orElse(true);
    }
}
