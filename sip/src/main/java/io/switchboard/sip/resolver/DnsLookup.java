package io.switchboard.sip.resolver;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;

/** Name look-ups by dnsjava with the machine's own name servers, its hosts file and a cache. */
public final class DnsLookup implements NameLookup {

    private final LookupSession session;

    /** Uses the name servers of this machine. */
    public DnsLookup() {
        this(LookupSession.defaultBuilder().build());
    }

    /** Uses this session. */
    public DnsLookup(LookupSession session) {
        this.session = session;
    }

    @Override
    public CompletionStage<List<InetAddress>> addresses(String name) {
        CompletionStage<List<Record>> ipv4 = records(name, Type.A);
        CompletionStage<List<Record>> ipv6 = records(name, Type.AAAA);
        return ipv4.thenCombine(ipv6, (four, six) -> {
            List<InetAddress> addresses = new ArrayList<>();
            four.forEach(found -> addAddress(found, addresses));
            six.forEach(found -> addAddress(found, addresses));
            return addresses;
        });
    }

    private static void addAddress(Record found, List<InetAddress> addresses) {
        if (found instanceof ARecord ipv4) {
            addresses.add(ipv4.getAddress());
        } else if (found instanceof AAAARecord ipv6) {
            addresses.add(ipv6.getAddress());
        }
    }

    @Override
    public CompletionStage<List<ServiceRecord>> services(String name) {
        return records(name, Type.SRV)
                .thenApply(found -> found.stream()
                        .filter(SRVRecord.class::isInstance)
                        .map(SRVRecord.class::cast)
                        .map(service -> new ServiceRecord(
                                service.getPriority(),
                                service.getWeight(),
                                service.getPort(),
                                service.getTarget().toString(true)))
                        .toList());
    }

    // a name that does not exist and a server that does not answer both leave nothing to try
    private CompletionStage<List<Record>> records(String name, int type) {
        try {
            return session.lookupAsync(Name.fromString(name, Name.root), type)
                    .thenApply(LookupResult::getRecords)
                    .exceptionally(_ -> List.of());
        } catch (TextParseException notAName) {
            return CompletableFuture.completedFuture(List.of());
        }
    }
}
