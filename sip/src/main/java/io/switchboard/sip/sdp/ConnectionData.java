package io.switchboard.sip.sdp;

import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.SipParseException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Where media is to be sent: a {@code c=} line (RFC 8866 section 5.7), without the time to live of multicast.
 *
 * @param address an address, or a name that would have to be resolved
 */
public record ConnectionData(Host address) {

    /** The connection to that address. */
    public static ConnectionData of(InetAddress address) {
        return new ConnectionData(Host.of(address));
    }

    /** The address, if it is no name. */
    public Optional<InetAddress> inetAddress() {
        return address.address();
    }

    /** Whether this is the address of nowhere, by which old phones hold a call (RFC 3264 section 8.4). */
    public boolean isUnspecified() {
        return inetAddress().map(InetAddress::isAnyLocalAddress).orElse(false);
    }

    static ConnectionData read(String value) {
        List<String> words = Words.of(value);
        if (words.size() < 3 || !words.get(0).equalsIgnoreCase("IN")) {
            throw new SdpParseException("connection without an address");
        }
        String text = words.get(2);
        int slash = text.indexOf('/');
        try {
            return new ConnectionData(Host.of(slash < 0 ? text : text.substring(0, slash)));
        } catch (SipParseException notAHost) {
            throw new SdpParseException("connection without an address");
        }
    }

    /** The value of the line. */
    @Override
    public String toString() {
        return "IN " + (address.isIpv6() ? "IP6 " : "IP4 ") + address.text();
    }
}
