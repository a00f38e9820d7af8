package io.switchboard.sip.registrar;

import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.TransportProtocol;
import io.switchboard.sip.useragent.NextHop;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One contact of an address of record (RFC 3261 10.3).
 *
 * @param contact the URI the phone gave; the Request-URI of calls to it
 * @param q preference between 0 and 1
 * @param expires when it lapses
 * @param source where the REGISTER came from, after any NAT
 * @param local the address of ours it was sent to
 * @param instance the phone's {@code +sip.instance} (RFC 5626), if it gave one
 * @param path proxies to pass, in order (RFC 3327)
 * @param userAgent what the phone calls itself; empty where it does not say
 */
public record Binding(
        AddressOfRecord addressOfRecord,
        SipUri contact,
        double q,
        Instant expires,
        String callId,
        long cseq,
        TransportProtocol transport,
        InetSocketAddress source,
        InetSocketAddress local,
        Optional<String> instance,
        List<SipUri> path,
        String userAgent) {

    /** A binding with its own copy of the path. */
    public Binding {
        path = List.copyOf(path);
    }

    /** The way to this phone: through its proxies if it named any, else back to where it registered from. */
    public NextHop nextHop() {
        if (path.isEmpty()) {
            return new NextHop.Registered(Flow.between(transport, local, source), contact);
        }
        return new NextHop.Resolve(path.getFirst());
    }
}
