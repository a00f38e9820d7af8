package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.resolver.AddressFamilies;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.TransportProtocol;
import java.net.InetSocketAddress;

/** Where a request goes first. */
public sealed interface NextHop {

    /** On this flow and nowhere else; unreachable when its connection is gone. */
    record OnFlow(Flow flow) implements NextHop {}

    /** On the flow a phone registered from while it is open, else to the address of its contact. */
    record Registered(Flow flow, SipUri contact) implements NextHop {}

    /** To this address; an open connection to it is used again. */
    record Address(TransportProtocol protocol, InetSocketAddress address) implements NextHop {}

    /**
     * To where this URI leads (RFC 3263).
     *
     * @param families which of the addresses it leads to are used
     */
    record Resolve(SipUri uri, AddressFamilies families) implements NextHop {
        /** To any address it leads to. */
        public Resolve(SipUri uri) {
            this(uri, AddressFamilies.AS_FOUND);
        }
    }
}
