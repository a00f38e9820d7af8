package io.switchboard.directory.trunk;

import io.switchboard.directory.problem.Check;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a trunk's fields must look like. */
final class TrunkRules {

    private static final int MOST_ADDRESSES = 100;
    private static final Pattern HOST_NAME =
            Pattern.compile("(?=.{1,253}$)(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?\\.)*"
                    + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern FOUR_PARTS = Pattern.compile("[0-9]+(?:\\.[0-9]+){3}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");

    private TrunkRules() {}

    static TrunkDraft check(TrunkDraft draft) {
        Check check = new Check();
        String name = check.required("name", "The name", draft.name(), 100);
        String host = check.required("host", "The host", draft.host(), 253);
        check.that(
                host.isEmpty() || isHost(host),
                "host",
                "host",
                "The host must be a name or an address, for example sip.example.com or 192.0.2.10.");
        draft.port().ifPresent(port -> check.range("port", "The port", port, 1, 65_535));
        Optional<String> username = check.optional("username", "The username", draft.username(), 100);
        Optional<String> password = check.optional("password", "The password", draft.password(), 200);
        check.that(
                password.isEmpty() || username.isPresent(),
                "username",
                "required",
                "A password needs a username. Fill it in, or leave the password empty.");
        check.that(
                draft.allowedAddresses().size() <= MOST_ADDRESSES,
                "allowedAddresses",
                "size",
                "A trunk can have at most " + MOST_ADDRESSES + " allowed addresses. Join them to larger networks.");
        List<String> addresses = draft.allowedAddresses().stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(address -> network(check, address))
                .distinct()
                .toList();
        draft.channels().ifPresent(channels -> check.range("channels", "Channels", channels, 1, 100_000));
        check.range("outboundOrder", "The order", draft.outboundOrder(), 0, 10_000);
        check.done();
        return new TrunkDraft(
                name,
                draft.enabled(),
                host,
                draft.port(),
                draft.transport(),
                username,
                password,
                addresses,
                draft.numberFormat(),
                draft.callerIdHeader(),
                draft.calledNumberFrom(),
                draft.channels(),
                draft.outboundOrder());
    }

    private static boolean isHost(String host) {
        return isAddress(host) || (HOST_NAME.matcher(host).matches() && !host.matches("[0-9.]+"));
    }

    private static boolean isAddress(String text) {
        try {
            // Java takes 192.0.2 for an address as well, as old software did; nobody means that.
            return (text.contains(":") || FOUR_PARTS.matcher(text).matches())
                    && !text.contains("%")
                    && InetAddress.ofLiteral(text).getHostAddress() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A network as address/prefix length, without bits beyond the prefix; a lone address is a network of one. */
    private static String network(Check check, String text) {
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
                "allowedAddresses",
                "network",
                "\"" + shown.replaceAll("\\p{Cntrl}", "?")
                        + "\" is not an address or network. Write it like 192.0.2.10 or 192.0.2.0/24.");
        return text;
    }
}
