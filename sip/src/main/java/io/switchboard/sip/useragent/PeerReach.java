package io.switchboard.sip.useragent;

import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.transport.Flow;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;

/** Tells contacts that can be reached from those that cannot, as phones behind NAT give them. Pure. */
final class PeerReach {

    private PeerReach() {}

    /**
     * Whether a peer is to be reached by the flow its messages come on rather than by its contact: over a connection always, as it may be the
     * only way back; over datagrams where the contact's address is not the source's and means nothing outside the peer's own network.
     */
    static boolean onlyByFlow(SipUri contact, Flow flow) {
        Optional<Host> host = contact.host();
        if (flow.protocol().isReliable() || host.isEmpty()) {
            return true;
        }
        if (host.get().isName()) {
            return host.get().text().endsWith(".invalid");
        }
        InetAddress source = flow.remote().getAddress();
        InetAddress address = host.get().address().orElse(source);
        if (address.equals(source)) {
            // the port of a contact on the source address is trusted; an equal one needs no resolving
            return contact.port().orElse(flow.protocol().defaultPort())
                    == flow.remote().getPort();
        }
        if (address.isLoopbackAddress()) {
            return !source.isLoopbackAddress();
        }
        return isPrivate(address);
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] octets = address.getAddress();
        if (address instanceof Inet4Address) {
            boolean sharedByCarrier = octets[0] == 100 && (octets[1] & 0xC0) == 64;
            return address.isSiteLocalAddress() || address.isLinkLocalAddress() || sharedByCarrier;
        }
        return address.isLinkLocalAddress() || (octets[0] & 0xFE) == 0xFC;
    }
}
