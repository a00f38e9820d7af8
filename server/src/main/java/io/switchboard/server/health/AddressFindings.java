package io.switchboard.server.health;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Can the world find this server? */
final class AddressFindings {
    private static final String NAME = "address";

    private AddressFindings() {}

    static HealthCheckResource of(Optional<String> publicAddress) {
        if (publicAddress.isEmpty()) {
            return Findings.warn(
                    NAME,
                    "No public address is set; phones outside this machine's network cannot be told where to go.",
                    "Set it in Settings, or do the first set-up.");
        }
        String address = publicAddress.get();
        try {
            InetAddress found = InetAddress.getByName(address);
            if (found.isLoopbackAddress()) {
                return Findings.warn(
                        NAME,
                        address + " is this machine alone; no other phone reaches it.",
                        "Set the name or address that phones see in Settings.");
            }
            String range = found.isSiteLocalAddress() ? ", which only your own network reaches" : "";
            return Findings.ok(NAME, address + " is " + found.getHostAddress() + range + ".");
        } catch (UnknownHostException unknown) {
            return Findings.fail(
                    NAME,
                    "The name " + address + " is not known in the DNS.",
                    "Add an A or AAAA record for it where your domain is managed, or set another address in Settings.");
        }
    }
}
