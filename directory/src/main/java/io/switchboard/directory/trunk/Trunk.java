package io.switchboard.directory.trunk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A way to a carrier (specification section 19).
 *
 * @param host the carrier's SIP server, a name or an address
 * @param port its port; empty to find it by DNS
 * @param username what we authenticate with, where the carrier asks
 * @param allowedAddresses networks whose calls are taken, each as address/prefix length
 * @param channels how many calls at a time; empty for no limit
 * @param outboundOrder trunks of smaller order are tried first for calls to the outside
 * @param showsOriginalCaller whether the carrier lets calls that are forwarded through it show whoever called first
 * @param version grows with every change
 */
public record Trunk(
        UUID id,
        String name,
        boolean enabled,
        String host,
        Optional<Integer> port,
        TrunkTransport transport,
        Optional<String> username,
        List<String> allowedAddresses,
        NumberFormat numberFormat,
        CallerIdHeader callerIdHeader,
        CalledNumberSource calledNumberFrom,
        Optional<Integer> channels,
        int outboundOrder,
        boolean showsOriginalCaller,
        long version) {

    public Trunk {
        allowedAddresses = List.copyOf(allowedAddresses);
    }

    /** How SIP messages travel to the carrier. */
    public enum TrunkTransport {
        UDP,
        TCP
    }

    /** How numbers are written towards the carrier. */
    public enum NumberFormat {
        /** Digits alone. */
        E164,
        /** Digits after a plus. */
        E164_PLUS
    }

    /** Where the caller's number is put towards the carrier. */
    public enum CallerIdHeader {
        FROM,
        P_ASSERTED_IDENTITY,
        REMOTE_PARTY_ID
    }

    /** Where the called number of the carrier's calls is read. */
    public enum CalledNumberSource {
        REQUEST_URI,
        TO
    }
}
