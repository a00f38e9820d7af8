package io.switchboard.sip.useragent;

import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.ParseOutcome;
import io.switchboard.sip.message.SipMessage;
import io.switchboard.sip.message.SipParser;
import io.switchboard.sip.transport.ConnectionPlug;
import io.switchboard.sip.transport.ConnectionRefusedException;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.ListeningPoint;
import io.switchboard.sip.transport.LocalAddress;
import io.switchboard.sip.transport.SignallingLoop;
import io.switchboard.sip.transport.Transport;
import io.switchboard.sip.transport.TransportProtocol;
import io.switchboard.sip.transport.TransportStatistics;
import io.switchboard.sip.transport.TransportUser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;

/** A network of datagrams in memory whose time is moved by the test; any message may be lost. One thread runs it all. */
final class VirtualNetwork {

    private static final long DELAY_MILLIS = 5;

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::number));
    private final Map<InetSocketAddress, TransportUser> users = new HashMap<>();
    private final List<SipMessage> carried = new ArrayList<>();
    private final SipParser parser = new SipParser();
    private final SignallingLoop loop = new Loop();
    private long now;
    private long nextNumber;
    private BiPredicate<SipMessage, Integer> loses = (_, _) -> false;

    private record Task(long at, long number, Runnable work, AtomicBoolean cancelled) {}

    /** Loses every message for which this holds; told the message and how many were carried before. */
    void lose(BiPredicate<SipMessage, Integer> condition) {
        loses = condition;
    }

    /** Every message that arrived or was lost, in order. */
    List<SipMessage> carried() {
        return carried;
    }

    long now() {
        return now;
    }

    /** Lets this much time pass. */
    void pass(long milliseconds) {
        long end = now + milliseconds;
        while (!tasks.isEmpty() && tasks.peek().at() <= end) {
            Task task = tasks.poll();
            now = task.at();
            if (!task.cancelled().get()) {
                task.work().run();
            }
        }
        now = end;
    }

    static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), port);
    }

    /** Puts a peer that is no user agent into the network; what it sends goes through {@link #carry}. */
    void join(int port, TransportUser peer) {
        users.put(address(port), peer);
    }

    UserAgentSettings settings(int port) {
        InetSocketAddress address = address(port);
        return Phone.settings(TransportProtocol.UDP, InetAddress.ofLiteral("127.0.0.1"))
                .withTransport(user -> {
                    users.put(address, user);
                    return new VirtualTransport(address);
                });
    }

    void carry(byte[] octets, InetSocketAddress from, InetSocketAddress to) {
        if (!(parser.parseOwned(octets.clone()) instanceof ParseOutcome.Parsed parsed)) {
            throw new AssertionError("a user agent sent what cannot be parsed");
        }
        SipMessage message = parsed.message();
        int before = carried.size();
        carried.add(message);
        TransportUser user = users.get(to);
        if (user != null && !loses.test(message, before)) {
            loop.schedule(DELAY_MILLIS, () -> user.received(message, Flow.between(TransportProtocol.UDP, to, from)));
        }
    }

    private final class Loop implements SignallingLoop {

        @Override
        public void execute(Runnable task) {
            schedule(0, task);
        }

        @Override
        public boolean isCurrent() {
            return true;
        }

        @Override
        public ScheduledTask schedule(long milliseconds, Runnable task) {
            AtomicBoolean cancelled = new AtomicBoolean();
            tasks.add(new Task(now + milliseconds, nextNumber++, task, cancelled));
            return () -> cancelled.set(true);
        }
    }

    private final class VirtualTransport implements Transport {

        private final InetSocketAddress local;

        private VirtualTransport(InetSocketAddress local) {
            this.local = local;
        }

        @Override
        public List<SignallingLoop> loops() {
            return List.of(loop);
        }

        @Override
        public List<ListeningPoint> listeningPoints() {
            return List.of(new ListeningPoint(TransportProtocol.UDP, local));
        }

        @Override
        public void send(byte[] message, Flow flow, FailureListener failure) {
            carry(message, local, flow.remote());
        }

        @Override
        public Optional<Flow> usable(Flow flow) {
            return Optional.of(flow);
        }

        @Override
        public void open(TransportProtocol protocol, InetSocketAddress remote, OpenListener listener) {
            listener.opened(Flow.between(TransportProtocol.UDP, local, remote));
        }

        @Override
        public SentBy sentBy(Flow flow) {
            return new SentBy(Host.of(local.getAddress()), local.getPort());
        }

        @Override
        public LocalAddress localAddressFor(InetAddress remote) {
            return new LocalAddress(local.getAddress(), local.getAddress());
        }

        @Override
        public ConnectionPlug connectionPlug() {
            return _ -> {
                throw new ConnectionRefusedException("datagrams only");
            };
        }

        @Override
        public TransportStatistics statistics() {
            return new TransportStatistics(0, 0, 0, 0, 0, 0, 0);
        }

        @Override
        public void close() {
            users.remove(local);
        }
    }
}
