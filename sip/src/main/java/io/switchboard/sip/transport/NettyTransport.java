package io.switchboard.sip.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.switchboard.sip.message.Host;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** UDP and TCP sockets on Netty event loops (epoll where the kernel has it, NIO elsewhere), and the connections plugged in by others. */
public final class NettyTransport implements Transport {

    private static final int LARGEST_DATAGRAM = 65_535;
    private static final int RECEIVE_BUFFER = 4 << 20;
    private static final WriteBufferWaterMark WRITE_LIMITS = new WriteBufferWaterMark(256 << 10, 1 << 20);

    private final TransportSettings settings;
    private final TransportUser user;
    private final SocketKind sockets = SocketKind.best();
    private final MultiThreadIoEventLoopGroup group;
    private final List<NettyLoop> loops = new ArrayList<>();
    private final List<DatagramEndpoint> datagramEndpoints = new ArrayList<>();
    private final List<Channel> streamListeners = new ArrayList<>();
    private final List<ListeningPoint> listeningPoints = new ArrayList<>();
    private final TransportCounters counters = new TransportCounters();
    private final LocalAddresses addresses;
    private final ConnectionTable connections;
    private final PendingConnections pending = new PendingConnections();
    private final ConnectionPlug plug;
    private int nextLoop;

    private NettyTransport(TransportSettings settings, TransportUser user) {
        this.settings = settings;
        this.user = user;
        this.addresses = new LocalAddresses(settings.advertisedAddress());
        this.connections = new ConnectionTable(settings.maxConnections(), settings.maxConnectionsPerAddress());
        this.group = sockets.newGroup(settings.loops());
        for (int i = 0; i < settings.loops(); i++) {
            loops.add(new NettyLoop(group.next()));
        }
        this.plug = new ChannelPlug(settings.parserLimits(), connections, user, counters);
    }

    /** A factory that listens as the settings say. */
    public static TransportFactory factory(TransportSettings settings) {
        return user -> start(settings, user);
    }

    private static NettyTransport start(TransportSettings settings, TransportUser user) {
        NettyTransport transport = new NettyTransport(settings, user);
        try {
            for (ListeningPoint point : settings.listeningPoints()) {
                transport.listen(point);
            }
            return transport;
        } catch (TransportStartException notBound) {
            transport.close();
            throw notBound;
        }
    }

    private void listen(ListeningPoint point) {
        InetSocketAddress bound = switch (point.protocol()) {
            case UDP -> bindDatagrams(point);
            case TCP -> bindStreams(point);
            case TLS, WS, WSS ->
                throw new IllegalArgumentException("no listener of this stack speaks " + point.protocol());
        };
        listeningPoints.add(new ListeningPoint(point.protocol(), bound));
    }

    private InetSocketAddress bindDatagrams(ListeningPoint point) {
        Bootstrap bootstrap = new Bootstrap()
                .group(chooseLoop())
                .channelFactory(() -> sockets.newDatagramChannel(point.address().getAddress()))
                .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(LARGEST_DATAGRAM))
                .option(ChannelOption.SO_RCVBUF, RECEIVE_BUFFER)
                // reading starts only when the endpoint is in place
                .option(ChannelOption.AUTO_READ, false)
                .handler(new NoHandler());
        Channel channel = bound(bootstrap.bind(point.address()), point);
        DatagramEndpoint endpoint = new DatagramEndpoint(channel, settings.parserLimits(), user, counters);
        channel.pipeline().addLast(endpoint);
        datagramEndpoints.add(endpoint);
        channel.config().setAutoRead(true);
        return endpoint.local();
    }

    private InetSocketAddress bindStreams(ListeningPoint point) {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(chooseLoop(), group)
                .channelFactory(() -> sockets.newServerChannel(point.address().getAddress()))
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WRITE_LIMITS)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accept(channel);
                    }
                });
        Channel channel = bound(bootstrap.bind(point.address()), point);
        streamListeners.add(channel);
        return (InetSocketAddress) channel.localAddress();
    }

    private static Channel bound(ChannelFuture binding, ListeningPoint point) {
        if (!binding.awaitUninterruptibly().isSuccess()) {
            throw new TransportStartException(
                    "cannot listen on " + point.protocol() + " " + point.address() + ": "
                            + binding.cause().getMessage(),
                    binding.cause());
        }
        return binding.channel();
    }

    private void accept(Channel channel) {
        InetSocketAddress remote = (InetSocketAddress) channel.remoteAddress();
        if (remote == null || !connections.reserve(remote.getAddress())) {
            counters.refusedConnections.increment();
            ChannelFuture _ = channel.close();
            return;
        }
        channel.pipeline().addLast(StreamConnection.accepted(channel, settings, connections, user, counters));
    }

    private synchronized EventLoop chooseLoop() {
        nextLoop = (nextLoop + 1) % loops.size();
        return loops.get(nextLoop).eventLoop();
    }

    @Override
    public List<SignallingLoop> loops() {
        return List.copyOf(loops);
    }

    @Override
    public List<ListeningPoint> listeningPoints() {
        return List.copyOf(listeningPoints);
    }

    @Override
    public void send(byte[] message, Flow flow, FailureListener failure) {
        if (flow.protocol() == TransportProtocol.UDP) {
            DatagramEndpoint endpoint = endpointFor(flow.local(), flow.remote());
            if (endpoint == null) {
                failure.undelivered("no UDP socket reaches " + flow);
            } else {
                endpoint.send(message, flow.remote(), failure);
            }
            return;
        }
        Optional<Connection> connection = connections.find(flow);
        if (connection.isPresent()) {
            connection.get().send(message, failure);
        } else {
            counters.undelivered.increment();
            failure.undelivered("the connection of " + flow + " is gone");
        }
    }

    private @Nullable DatagramEndpoint endpointFor(@Nullable InetSocketAddress local, InetSocketAddress remote) {
        DatagramEndpoint reaching = null;
        for (DatagramEndpoint endpoint : datagramEndpoints) {
            if (endpoint.local().equals(local)) {
                return endpoint;
            }
            if (reaching == null && endpoint.reaches(remote)) {
                reaching = endpoint;
            }
        }
        return reaching;
    }

    @Override
    public Optional<Flow> usable(Flow flow) {
        if (flow.protocol() == TransportProtocol.UDP) {
            return endpointFor(flow.local(), flow.remote()) == null ? Optional.empty() : Optional.of(flow);
        }
        return connections.find(flow).map(Connection::flow);
    }

    @Override
    public void open(TransportProtocol protocol, InetSocketAddress remote, OpenListener listener) {
        switch (protocol) {
            case UDP -> {
                DatagramEndpoint endpoint = endpointFor(null, remote);
                if (endpoint == null) {
                    listener.failed("no UDP socket reaches " + remote);
                } else {
                    listener.opened(Flow.between(TransportProtocol.UDP, endpoint.local(), remote));
                }
            }
            case TCP -> openStream(remote, listener);
            case TLS, WS, WSS -> {
                Optional<Connection> open = connections.find(protocol, remote);
                if (open.isPresent()) {
                    listener.opened(open.get().flow());
                } else {
                    listener.failed("no open " + protocol + " connection to " + remote);
                }
            }
        }
    }

    private void openStream(InetSocketAddress remote, OpenListener listener) {
        Optional<Connection> open = connections.find(TransportProtocol.TCP, remote);
        if (open.isPresent()) {
            listener.opened(open.get().flow());
        } else if (pending.join(remote, listener)) {
            connect(remote);
        }
    }

    private void connect(InetSocketAddress remote) {
        if (!connections.reserve(remote.getAddress())) {
            counters.refusedConnections.increment();
            pending.failed(remote, "the limit of connections is reached");
            return;
        }
        Bootstrap bootstrap = new Bootstrap()
                .group(chooseLoop())
                .channelFactory(() -> sockets.newStreamChannel(remote.getAddress()))
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WRITE_LIMITS)
                .option(ChannelOption.AUTO_READ, false)
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(settings.connectTimeout().toMillis()))
                .handler(new NoHandler());
        ChannelFuture connecting = bootstrap.connect(remote);
        connecting.addListener(_ -> {
            if (!connecting.isSuccess()) {
                connections.release(remote.getAddress());
                pending.failed(remote, String.valueOf(connecting.cause().getMessage()));
                return;
            }
            StreamConnection connection =
                    StreamConnection.opened(connecting.channel(), settings, connections, user, counters);
            connecting.channel().pipeline().addLast(connection);
            connecting.channel().config().setAutoRead(true);
            pending.opened(remote, connection.flow());
        });
    }

    @Override
    public SentBy sentBy(Flow flow) {
        InetAddress bound = flow.local().getAddress();
        InetAddress remote = flow.remote().getAddress();
        LocalAddress address = bound.isAnyLocalAddress() ? addresses.towards(remote) : addresses.from(bound, remote);
        return new SentBy(Host.of(address.advertised()), listeningPort(flow));
    }

    // peers open new connections to where we listen, not to the ephemeral port of a connection we opened
    private int listeningPort(Flow flow) {
        for (ListeningPoint point : listeningPoints) {
            if (point.protocol() == flow.protocol()) {
                return point.protocol() == TransportProtocol.UDP
                        ? flow.local().getPort()
                        : point.address().getPort();
            }
        }
        return flow.local().getPort();
    }

    @Override
    public LocalAddress localAddressFor(InetAddress remote) {
        for (ListeningPoint point : listeningPoints) {
            InetAddress bound = point.address().getAddress();
            if (bound.isAnyLocalAddress()) {
                return addresses.towards(remote);
            }
        }
        for (DatagramEndpoint endpoint : datagramEndpoints) {
            if (endpoint.reaches(new InetSocketAddress(remote, endpoint.local().getPort()))) {
                return addresses.from(endpoint.local().getAddress(), remote);
            }
        }
        return addresses.towards(remote);
    }

    @Override
    public ConnectionPlug connectionPlug() {
        return plug;
    }

    @Override
    public TransportStatistics statistics() {
        return counters.snapshot(connections.size());
    }

    @Override
    public void close() {
        for (Channel listener : streamListeners) {
            ChannelFuture _ = listener.close();
        }
        connections.all().forEach(Connection::close);
        for (DatagramEndpoint endpoint : datagramEndpoints) {
            ChannelFuture _ = endpoint.channel().close();
        }
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
