package io.switchboard.directory.network;

import io.switchboard.directory.problem.Check;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;

/** What hosts, addresses and networks must look like. Nothing is looked up. */
public final class NetworkRules {

    private static final Pattern HOST_NAME =
            Pattern.compile("(?=.{1,253}$)(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?\\.)*"
                    + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern FOUR_PARTS = Pattern.compile("[0-9]+(?:\\.[0-9]+){3}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");

    private NetworkRules() {}

    /** Whether a text is a host name, an IPv4 address, or an IPv6 address without brackets. */
    public static boolean isHost(String host) {
        return isAddress(host) || (HOST_NAME.matcher(host).matches() && !host.matches("[0-9.]+"));
    }

    /** Whether a text is an IPv4 address, or an IPv6 address without brackets and zone. */
    public static boolean isAddress(String text) {
        try {
            // Java takes 192.0.2 for an address as well, as old software did; nobody means that.
            return (text.contains(":") || FOUR_PARTS.matcher(text).matches())
                    && !text.contains("%")
                    && InetAddress.ofLiteral(text).getHostAddress() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Networks as address/prefix length, each once, without bits beyond the prefix; a lone address is a network of one.
     * Blank texts are dropped, texts that are no network are told.
     */
    public static List<String> networks(Check check, String field, List<String> texts, int most) {
        check.that(
                texts.size() <= most,
                field,
                "size",
                "There can be at most " + most + " addresses here. Join them to larger networks.");
        return texts.stream()
                .limit(most)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> network(check, field, text))
                .distinct()
                .toList();
    }

    private static String network(Check check, String field, String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (isAddress(address)) {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            int bits = bytes.length * 8;
            String length = slash < 0 ? Integer.toString(bits) : text.substring(slash + 1);
            if (LENGTH.matcher(length).matches() && Integer.parseInt(length) <= bits) {
                return Network.of(bytes, Integer.parseInt(length)).toString();
            }
        }
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        check.broken(
                field,
                "network",
                "\"" + shown.replaceAll("\\p{Cntrl}", "?")
                        + "\" is not an address or network. Write it like 192.0.2.10 or 192.0.2.0/24.");
        return text;
    }
}
