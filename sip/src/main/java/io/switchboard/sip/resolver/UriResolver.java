package io.switchboard.sip.resolver;

import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.resolver.NameLookup.ServiceRecord;
import io.switchboard.sip.transport.TransportProtocol;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

/**
 * The rules of RFC 3263 section 4: a literal address or a port given leads straight to addresses; a bare name is asked for SRV records of
 * its transport first. The transport is the URI's own, else UDP, or TLS for {@code sips}. The {@code maddr} parameter is ignored: it would
 * let a stranger's contact send our requests anywhere.
 */
public final class UriResolver implements Resolver {

    private final NameLookup names;
    private final RandomGenerator random;

    /**
     * A resolver.
     *
     * @param random draws among SRV records of one priority by their weight (RFC 2782)
     */
    public UriResolver(NameLookup names, RandomGenerator random) {
        this.names = names;
        this.random = random;
    }

    @Override
    public CompletionStage<List<Target>> resolve(SipUri uri) {
        Optional<Host> host = uri.host();
        if (host.isEmpty()) {
            return unresolvable("a " + uri.scheme() + " URI names no host");
        }
        Optional<TransportProtocol> protocol = protocolOf(uri);
        if (protocol.isEmpty()) {
            return unresolvable("unknown transport " + uri.transport().orElse(""));
        }
        int port = uri.port().orElse(protocol.get().defaultPort());
        Optional<InetAddress> literal = host.get().address();
        if (literal.isPresent()) {
            return CompletableFuture.completedFuture(
                    List.of(new Target(protocol.get(), new InetSocketAddress(literal.get(), port))));
        }
        String name = host.get().text();
        if (uri.port().isPresent()) {
            return addresses(name, port, protocol.get()).thenCompose(targets -> orFail(targets, name));
        }
        return names.services(serviceName(protocol.get(), name))
                .thenCompose(services -> services.isEmpty()
                        ? addresses(name, port, protocol.get())
                        : ofServices(inOrder(services), protocol.get()))
                .thenCompose(targets -> orFail(targets, name));
    }

    private static Optional<TransportProtocol> protocolOf(SipUri uri) {
        Optional<String> asked = uri.transport();
        if (asked.isEmpty()) {
            return Optional.of(uri.isSecure() ? TransportProtocol.TLS : TransportProtocol.UDP);
        }
        return TransportProtocol.of(asked.get()).map(protocol -> uri.isSecure() ? secured(protocol) : protocol);
    }

    private static TransportProtocol secured(TransportProtocol protocol) {
        return switch (protocol) {
            case UDP, TCP, TLS -> TransportProtocol.TLS;
            case WS, WSS -> TransportProtocol.WSS;
        };
    }

    private static String serviceName(TransportProtocol protocol, String name) {
        return switch (protocol) {
            case TLS -> "_sips._tcp." + name;
            case UDP, TCP, WS, WSS -> "_sip._" + protocol.name().toLowerCase(Locale.ROOT) + "." + name;
        };
    }

    private CompletionStage<List<Target>> addresses(String name, int port, TransportProtocol protocol) {
        return names.addresses(name)
                .thenApply(found -> found.stream()
                        .map(address -> new Target(protocol, new InetSocketAddress(address, port)))
                        .toList());
    }

    private CompletionStage<List<Target>> ofServices(List<ServiceRecord> services, TransportProtocol protocol) {
        CompletionStage<List<Target>> all = CompletableFuture.completedFuture(List.of());
        for (ServiceRecord service : services) {
            all = all.thenCombine(addresses(service.host(), service.port(), protocol), (before, more) -> {
                List<Target> joined = new ArrayList<>(before);
                joined.addAll(more);
                return joined;
            });
        }
        return all;
    }

    /** Lowest priority number first; within one priority drawn by weight (RFC 2782). */
    private List<ServiceRecord> inOrder(List<ServiceRecord> services) {
        List<ServiceRecord> left = new ArrayList<>(services);
        left.sort(Comparator.comparingInt(ServiceRecord::priority).thenComparingInt(ServiceRecord::weight));
        List<ServiceRecord> ordered = new ArrayList<>(left.size());
        while (!left.isEmpty()) {
            int priority = left.getFirst().priority();
            List<ServiceRecord> equals = left.stream()
                    .filter(service -> service.priority() == priority)
                    .toList();
            ServiceRecord drawn = draw(equals);
            ordered.add(drawn);
            left.remove(drawn);
        }
        return ordered;
    }

    private ServiceRecord draw(List<ServiceRecord> equals) {
        int sum = equals.stream().mapToInt(ServiceRecord::weight).sum();
        int mark = random.nextInt(sum + 1);
        int running = 0;
        for (ServiceRecord service : equals) {
            running += service.weight();
            if (running >= mark) {
                return service;
            }
        }
        return equals.getLast();
    }

    private static CompletionStage<List<Target>> orFail(List<Target> targets, String name) {
        return targets.isEmpty()
                ? unresolvable("no address found for " + name)
                : CompletableFuture.completedFuture(targets);
    }

    private static CompletionStage<List<Target>> unresolvable(String why) {
        return CompletableFuture.failedFuture(new UnresolvableException(why));
    }
}
