package io.switchboard.directory.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A range of IPv4 or IPv6 addresses: those that share the first bits. */
public final class Network {

    private final byte[] address;
    private final int prefixLength;

    private Network(byte[] address, int prefixLength) {
        this.address = address;
        this.prefixLength = prefixLength;
    }

    /** The network of an address; bits beyond the prefix are dropped. */
    public static Network of(byte[] address, int prefixLength) {
        byte[] masked = Arrays.copyOf(address, address.length);
        for (int bit = prefixLength; bit < masked.length * 8; bit++) {
            masked[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
        }
        return new Network(masked, prefixLength);
    }

    /** Reads address/prefix length as the directory keeps it. */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
        return of(address, Integer.parseInt(text.substring(slash + 1)));
    }

    /** Whether an address lies in this network. */
    public boolean contains(InetAddress other) {
        byte[] bytes = other.getAddress();
        return bytes.length == address.length && Arrays.equals(of(bytes, prefixLength).address, address);
    }

    /** The network address itself. */
    public InetAddress first() {
        return inetAddress(address);
    }

    /** The last address that a host can have: of an IPv4 network the one before the broadcast address. */
    public InetAddress last() {
        byte[] last = Arrays.copyOf(address, address.length);
        for (int bit = prefixLength; bit < last.length * 8; bit++) {
            last[bit / 8] |= (byte) (0x80 >> (bit % 8));
        }
        if (last.length == 4 && prefixLength < 31) {
            last[3] &= (byte) 0xFE;
        }
        return inetAddress(last);
    }

    private static InetAddress inetAddress(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes.", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network
                && prefixLength == network.prefixLength
                && Arrays.equals(address, network.address);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(address) + prefixLength;
    }

    @Override
    public String toString() {
        return first().getHostAddress() + "/" + prefixLength;
    }
}
