package io.switchboard.sip.resolver;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What the resolver asks of the Domain Name System. Never blocks; a name without such records gives an empty list. */
public interface NameLookup {

    /** The IPv4 and IPv6 addresses of a name, in the order they are to be tried. */
    CompletionStage<List<InetAddress>> addresses(String name);

    /** The SRV records of a service name such as {@code _sip._udp.example.com}, in no particular order. */
    CompletionStage<List<ServiceRecord>> services(String name);

    /** One SRV record (RFC 2782). */
    record ServiceRecord(int priority, int weight, int port, String host) {}
}
