package io.switchboard.routing.admission;

import java.net.InetAddress;

/**
 * A network in CIDR notation (RFC 4632, RFC 4291): an address and how many of its leading bits count.
 *
 * @param address any address of the network
 * @param prefixLength 0 to 32, or 128 for IPv6
 */
public record Network(InetAddress address, int prefixLength) {

    /** Rejects a length the address does not have. */
    public Network {
        if (prefixLength < 0 || prefixLength > address.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("Not a prefix length of " + address + ": " + prefixLength);
        }
    }

    /**
     * Reads {@code 192.0.2.0/24}, {@code 2001:db8::/32} or a single address. Never asks the DNS.
     *
     * @throws IllegalArgumentException when the text is nothing of that kind
     */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = InetAddress.ofLiteral(
                slash < 0 ? text.strip() : text.substring(0, slash).strip());
        int whole = address.getAddress().length * Byte.SIZE;
        return new Network(
                address,
                slash < 0 ? whole : Integer.parseInt(text.substring(slash + 1).strip()));
    }

    /** Whether the address lies in this network. An IPv4 address lies in no IPv6 network. */
    public boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        int wholeBytes = prefixLength / Byte.SIZE;
        for (int index = 0; index < wholeBytes; index++) {
            if (mine[index] != theirs[index]) {
                return false;
            }
        }
        int rest = prefixLength % Byte.SIZE;
        int mask = 0xFF << (Byte.SIZE - rest) & 0xFF;
        return rest == 0 || (mine[wholeBytes] & mask) == (theirs[wholeBytes] & mask);
    }
}
