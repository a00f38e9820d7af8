package io.switchboard.sip.transport;

import java.net.InetAddress;

/**
 * The address of ours that fits one peer.
 *
 * @param bound the interface address the kernel uses towards the peer; bind sound ports to it
 * @param advertised the address to write into Contact, Via and SDP: the public address where the peer is outside, else {@code bound}
 */
public record LocalAddress(InetAddress bound, InetAddress advertised) {}
