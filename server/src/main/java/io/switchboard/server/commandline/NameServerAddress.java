package io.switchboard.server.commandline;

import io.switchboard.server.StartFault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the address of a name server: {@code 192.0.2.53}, {@code 192.0.2.53:5353} or {@code [2001:db8::53]:53}. */
final class NameServerAddress {
    private static final int DNS_PORT = 53;
    private static final Pattern WITH_PORT =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|((?:[0-9]{1,3}\\.){3}[0-9]{1,3}))(?::([0-9]{1,5}))?");
    private static final Pattern PLAIN_IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private NameServerAddress() {}

    static InetSocketAddress of(String text) {
        String trimmed = text.strip();
        if (PLAIN_IPV6.matcher(trimmed).matches()) {
            return new InetSocketAddress(address(trimmed), DNS_PORT);
        }
        Matcher parts = WITH_PORT.matcher(trimmed);
        if (!parts.matches()) {
            throw refused(trimmed);
        }
        int port = parts.group(3) == null ? DNS_PORT : Integer.parseInt(parts.group(3));
        if (port < 1 || port > 65_535) {
            throw refused(trimmed);
        }
        String literal = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return new InetSocketAddress(address(literal), port);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException noAddress) {
            throw refused(text);
        }
    }

    private static StartFault refused(String text) {
        return new StartFault("\"" + text + "\" is no address of a name server. Write --dns 192.0.2.53 or --dns"
                + " 192.0.2.53:5353.");
    }
}
