package io.switchboard.directory.sipforwarding;

import io.switchboard.directory.network.NetworkRules;
import io.switchboard.directory.problem.Check;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the destination of a SIP forwarding must look like (specification section 4.7). */
final class SipForwardingRules {

    /** What the user part of a SIP URI can hold, unescaped (RFC 3261 section 25.1); all else would need escapes. */
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9\\-_.!~*'()&=+$,;?/#% ]+");

    private SipForwardingRules() {}

    static SipDestination check(Check check, SipDestination destination) {
        String username = check.required("username", "The username", destination.username(), 100);
        check.that(
                username.isEmpty() || USER.matcher(username).matches(),
                "username",
                "sipUser",
                "The username is what stands before the @ of the SIP address, for example 123456789: letters, digits and"
                        + " signs without accents, and no @ or colon.");
        String domain = domain(check, destination.domain());
        destination.port().ifPresent(port -> check.range("port", "The port", port, 1, 65_535));
        protocol(check, domain, destination.networkProtocol());
        return new SipDestination(
                username, domain, destination.port(), destination.networkProtocol(), destination.followRedirects());
    }

    private static String domain(Check check, String text) {
        String domain = check.required("domain", "The domain", text, 253);
        if (domain.startsWith("[") && domain.endsWith("]")) {
            domain = domain.substring(1, domain.length() - 1);
        }
        check.that(
                domain.isEmpty() || NetworkRules.isHost(domain),
                "domain",
                "host",
                "The domain must be a host name or an address, for example sip.example.com or 192.0.2.10; the port has a"
                        + " field of its own.");
        return domain.toLowerCase(Locale.ROOT);
    }

    private static void protocol(Check check, String domain, NetworkProtocol protocol) {
        if (!NetworkRules.isAddress(domain)) {
            return;
        }
        boolean four = InetAddress.ofLiteral(domain) instanceof Inet4Address;
        NetworkProtocol impossible = four ? NetworkProtocol.IPV6_ONLY : NetworkProtocol.IPV4_ONLY;
        check.that(
                protocol != impossible,
                "networkProtocol",
                "family",
                domain + " is an " + (four ? "IPv4" : "IPv6") + " address and cannot be reached over "
                        + (four ? "IPv6" : "IPv4") + " only. Choose another network protocol.");
    }
}
