package io.switchboard.directory.sipforwarding;

import java.util.Optional;

/**
 * Where a SIP forwarding leads: {@code sip:username@domain:port} (specification section 4.7).
 *
 * @param username the user part of the address, as people write it: unescaped
 * @param domain host name or address; an IPv6 address without brackets
 * @param port empty to find it by DNS (RFC 3263)
 * @param followRedirects whether an answer of 300, 301, 302 or 305 leads on
 */
public record SipDestination(
        String username,
        String domain,
        Optional<Integer> port,
        NetworkProtocol networkProtocol,
        boolean followRedirects) {

    /** Over IPv4 and IPv6, redirects not followed. */
    public static SipDestination of(String username, String domain, Optional<Integer> port) {
        return new SipDestination(username, domain, port, NetworkProtocol.DUAL_STACK, false);
    }
}
