package io.switchboard.sip.message;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/**
 * A host as it stands in a URI or Via: a name, an IPv4 address or an IPv6 reference (RFC 3261 section 25.1). Nothing is
 * ever resolved. Hosts that name the same host are equal: letters are kept in lower case, IPv6 addresses without
 * brackets in one canonical form.
 *
 * @param text name or address; an IPv6 address without brackets
 */
public record Host(String text) {
    /** Accepts an IPv6 address with or without brackets; refuses what is no host with {@link SipParseException}. */
    public Host {
        if (text.indexOf(':') >= 0) {
            text = canonicalIpv6(text);
        } else {
            if (!Characters.all(text, Characters.HOST) || text.length() > 255) {
                throw malformed();
            }
            text = Characters.lower(text);
        }
    }

    /** The host of that text. */
    public static Host of(String text) {
        return new Host(text);
    }

    /** The host that is that address, without any scope. */
    public static Host of(InetAddress address) {
        String text = address.getHostAddress();
        int scope = text.indexOf('%');
        return new Host(scope < 0 ? text : text.substring(0, scope));
    }

    /** Whether this is an IPv6 address. */
    public boolean isIpv6() {
        return text.indexOf(':') >= 0;
    }

    /** Whether this is an IPv4 address in dotted form. */
    public boolean isIpv4() {
        int number = -1;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (number < 0) {
                    return false;
                }
                dots++;
                number = -1;
            } else if (Characters.isDigit(c)) {
                number = Math.max(number, 0) * 10 + c - '0';
                if (number > 255) {
                    return false;
                }
            } else {
                return false;
            }
        }
        return dots == 3 && number >= 0;
    }

    /** Whether this is a name that would have to be resolved. */
    public boolean isName() {
        return !isIpv6() && !isIpv4();
    }

    /** The address this host is, if it is one; never asks a name server. */
    public Optional<InetAddress> address() {
        return isName() ? Optional.empty() : Optional.of(InetAddress.ofLiteral(text));
    }

    /** The host as it stands in a URI: an IPv6 address in brackets. */
    @Override
    public String toString() {
        return isIpv6() ? "[" + text + "]" : text;
    }

    void append(StringBuilder out) {
        if (isIpv6()) {
            out.append('[').append(text).append(']');
        } else {
            out.append(text);
        }
    }

    private static String canonicalIpv6(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") && text.length() > 2
                ? text.substring(1, text.length() - 1)
                : text;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c != ':' && c != '.' && Characters.hexadecimal(c) < 0) {
                throw malformed();
            }
        }
        try {
            byte[] octets = Inet6Address.ofLiteral(bare).getAddress();
            return octets.length == 16 ? Ipv6Text.of(octets) : bare;
        } catch (IllegalArgumentException notAnAddress) {
            throw malformed();
        }
    }

    private static SipParseException malformed() {
        return new SipParseException(ParseProblem.BAD_HEADER, "", "not a host");
    }
}
