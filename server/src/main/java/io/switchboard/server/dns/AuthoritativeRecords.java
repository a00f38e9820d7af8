package io.switchboard.server.dns;

import io.switchboard.directory.email.DomainRecords;
import io.switchboard.server.dns.NameServers.Reply;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Asks the name servers of the domain itself, so that a record counts as soon as it is there and no cache in between
 * delays it. They are found with a resolver; where none of them can be reached the resolver's own answer counts. Blocks
 * for five seconds at most. Safe for use by many threads.
 */
public final class AuthoritativeRecords implements DomainRecords {

    private static final Logger LOG = LoggerFactory.getLogger(AuthoritativeRecords.class);

    private static final Duration ALTOGETHER = Duration.ofSeconds(5);
    private static final Duration RESERVED = Duration.ofMillis(1500);
    private static final Duration EACH = Duration.ofMillis(1500);
    private static final int MOST_SERVERS = 6;
    private static final int MOST_ALIASES = 8;
    private static final int DNS_PORT = 53;

    private final List<InetSocketAddress> resolvers;
    private final int authoritativePort;
    private final InstantSource clock;

    private AuthoritativeRecords(List<InetSocketAddress> resolvers, int authoritativePort, InstantSource clock) {
        this.resolvers = List.copyOf(resolvers);
        this.authoritativePort = authoritativePort;
        this.clock = clock;
    }

    /** With the resolver that is given, or those this machine uses. */
    public static AuthoritativeRecords with(Optional<InetSocketAddress> resolver, InstantSource clock) {
        List<InetSocketAddress> own = resolver.map(List::of)
                .orElseGet(() -> ResolverConfig.getCurrentConfig().servers());
        return new AuthoritativeRecords(own, DNS_PORT, clock);
    }

    /** The same with name servers that listen on another port than everybody's. */
    AuthoritativeRecords askingAt(int port) {
        return new AuthoritativeRecords(resolvers, port, clock);
    }

    @Override
    public Answer texts(String domain, String recordName) {
        Deadline deadline = new Deadline(clock.instant().plus(ALTOGETHER));
        try {
            Name zone = Name.fromString(domain, Name.root);
            Name record = Name.fromString(recordName, Name.root);
            return texts(zone, record, deadline);
        } catch (TextParseException unreachable) {
            throw new IllegalArgumentException("No domain name: " + recordName, unreachable);
        }
    }

    private Answer texts(Name domain, Name record, Deadline deadline) {
        Search search = servers(domain, deadline);
        if (search.outcome().isPresent()) {
            return search.outcome().get();
        }
        Answer last = new Answer.TimedOut();
        for (InetSocketAddress server : search.servers()) {
            if (deadline.left().compareTo(RESERVED) <= 0) {
                break;
            }
            Reply reply = NameServers.ask(server, record, Type.TXT, false, deadline.atMost(EACH));
            if (reply instanceof Reply.Answered(Message message)) {
                return followed(message, record, deadline);
            }
            last = failure(reply);
        }
        LOG.info("No name server of {} answered for itself; the resolver is asked", domain);
        Reply reply = resolve(record, Type.TXT, deadline);
        return reply instanceof Reply.Answered(Message message)
                ? followed(message, record, deadline)
                : worse(last, reply);
    }

    private record Search(List<InetSocketAddress> servers, Optional<Answer> outcome) {}

    /** The servers of the zone that the domain is in: its own, or those of the nearest domain above. */
    private Search servers(Name domain, Deadline deadline) {
        Name zone = domain;
        while (zone.labels() > 1) {
            Reply reply = resolve(zone, Type.NS, deadline);
            if (!(reply instanceof Reply.Answered answered)) {
                return new Search(List.of(), Optional.of(failure(reply)));
            }
            if (answered.isNameError() && zone.equals(domain)) {
                return new Search(List.of(), Optional.of(new Answer.NoSuchDomain()));
            }
            List<Name> names = names(answered.message());
            if (!names.isEmpty()) {
                return new Search(addresses(names, deadline), Optional.empty());
            }
            zone = new Name(zone, 1);
        }
        return new Search(List.of(), Optional.empty());
    }

    private static List<Name> names(Message message) {
        List<Name> names = new ArrayList<>();
        for (Record record : message.getSection(Section.ANSWER)) {
            if (record instanceof NSRecord server) {
                names.add(server.getTarget());
            }
        }
        return names;
    }

    private List<InetSocketAddress> addresses(List<Name> names, Deadline deadline) {
        List<InetSocketAddress> servers = new ArrayList<>();
        for (Name name : names) {
            for (int type : new int[] {Type.A, Type.AAAA}) {
                if (servers.size() < MOST_SERVERS
                        && deadline.left().compareTo(RESERVED) > 0
                        && resolve(name, type, deadline) instanceof Reply.Answered(Message message)) {
                    message.getSection(Section.ANSWER).stream()
                            .flatMap(record -> address(record).stream())
                            .map(address -> new InetSocketAddress(address, authoritativePort))
                            .forEach(servers::add);
                }
            }
        }
        return servers;
    }

    private static Optional<InetAddress> address(Record record) {
        return switch (record) {
            case ARecord four -> Optional.of(four.getAddress());
            case AAAARecord six -> Optional.of(six.getAddress());
            default -> Optional.empty();
        };
    }

    /** The texts of an answer; where it is an alias that leads elsewhere, those of the place it leads to. */
    private Answer followed(Message first, Name asked, Deadline deadline) {
        Message message = first;
        Name name = asked;
        for (int aliases = 0; aliases <= MOST_ALIASES; aliases++) {
            List<String> texts = new ArrayList<>();
            Optional<Name> target = Optional.empty();
            for (Record record : message.getSection(Section.ANSWER)) {
                if (record instanceof TXTRecord text) {
                    texts.add(String.join("", text.getStrings()));
                } else if (record instanceof CNAMERecord alias) {
                    target = Optional.of(alias.getTarget());
                }
            }
            if (!texts.isEmpty() || target.isEmpty() || target.get().equals(name)) {
                return new Answer.Texts(texts);
            }
            name = target.get();
            Reply reply = resolve(name, Type.TXT, deadline);
            if (!(reply instanceof Reply.Answered(Message next))) {
                return failure(reply);
            }
            message = next;
        }
        return new Answer.ServerFailure("too many aliases");
    }

    private Reply resolve(Name name, int type, Deadline deadline) {
        Reply last = new Reply.Silent();
        for (InetSocketAddress resolver : resolvers) {
            if (deadline.left().isZero()) {
                break;
            }
            last = NameServers.ask(resolver, name, type, true, deadline.atMost(EACH));
            if (last instanceof Reply.Answered) {
                return last;
            }
        }
        return last;
    }

    private static Answer failure(Reply reply) {
        return switch (reply) {
            case Reply.Refused(String rcode) -> new Answer.ServerFailure(rcode);
            case Reply.Silent() -> new Answer.TimedOut();
            case Reply.Answered(Message message) -> throw new IllegalArgumentException("no failure: " + message);
        };
    }

    /** A fault that somebody told says more than a silence. */
    private static Answer worse(Answer before, Reply last) {
        return before instanceof Answer.ServerFailure ? before : failure(last);
    }

    /** Until when an answer must be there. */
    private final class Deadline {

        private final Instant end;

        Deadline(Instant end) {
            this.end = end;
        }

        Duration left() {
            Duration left = Duration.between(clock.instant(), end);
            return left.isNegative() ? Duration.ZERO : left;
        }

        Duration atMost(Duration each) {
            Duration left = left();
            return left.compareTo(each) < 0 ? left.plusMillis(1) : each;
        }
    }
}
