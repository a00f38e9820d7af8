package io.switchboard.sip.resolver;

import io.switchboard.sip.transport.TransportProtocol;
import java.net.InetSocketAddress;

/** One place a request may be sent to. The address is always resolved. */
public record Target(TransportProtocol protocol, InetSocketAddress address) {}
