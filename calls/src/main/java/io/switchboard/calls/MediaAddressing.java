package io.switchboard.calls;

import java.net.InetAddress;
import java.util.Objects;

/** Knows which of our addresses a peer can send sound to. Asked once per leg, on the call's thread; must be quick. */
@FunctionalInterface
public interface MediaAddressing {
    /** The address for a leg whose signalling goes to this peer. */
    MediaAddress towards(InetAddress peer);

    /** The same address for everybody. */
    static MediaAddressing fixed(InetAddress address) {
        MediaAddress both = new MediaAddress(address, address);
        return peer -> both;
    }

    /**
     * Where media is received.
     *
     * @param bind the local address of the socket
     * @param advertised the address written into SDP: the public one behind NAT
     */
    record MediaAddress(InetAddress bind, InetAddress advertised) {
        /** Rejects absent addresses. */
        public MediaAddress {
            Objects.requireNonNull(bind, "bind is null");
            Objects.requireNonNull(advertised, "advertised is null");
        }
    }
}
