package io.switchboard.sip.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import io.switchboard.sip.message.ParseOutcome;
import io.switchboard.sip.message.ParserLimits;
import io.switchboard.sip.message.SipParser;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One UDP socket. Each datagram is one message (RFC 3261 18.3); its octets are copied once and parsed in place. */
final class DatagramEndpoint extends SimpleChannelInboundHandler<DatagramPacket> {

    private static final Logger LOG = LoggerFactory.getLogger(DatagramEndpoint.class);

    private final Channel channel;
    private final InetSocketAddress local;
    private final SipParser parser;
    private final TransportUser user;
    private final TransportCounters counters;

    DatagramEndpoint(Channel channel, ParserLimits limits, TransportUser user, TransportCounters counters) {
        this.channel = channel;
        this.local = (InetSocketAddress) channel.localAddress();
        this.parser = new SipParser(limits);
        this.user = user;
        this.counters = counters;
    }

    InetSocketAddress local() {
        return local;
    }

    Channel channel() {
        return channel;
    }

    /** Whether the kernel can send from this socket to that address. */
    boolean reaches(InetSocketAddress remote) {
        boolean remoteIsIpv6 = remote.getAddress() instanceof Inet6Address;
        boolean localIsIpv6 = local.getAddress() instanceof Inet6Address;
        return remoteIsIpv6 == localIsIpv6 || (localIsIpv6 && local.getAddress().isAnyLocalAddress());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
        ByteBuf content = packet.content();
        byte[] octets = new byte[content.readableBytes()];
        content.readBytes(octets);
        Flow flow = Flow.between(TransportProtocol.UDP, local, packet.sender());
        switch (parser.parseOwned(octets)) {
            case ParseOutcome.Parsed parsed -> {
                counters.received.increment();
                user.received(parsed.message(), flow);
            }
            case ParseOutcome.Rejected rejected -> {
                counters.malformed.increment();
                rejected.answer().ifPresent(answer -> user.unreadable(answer, flow));
            }
            case ParseOutcome.KeepAlive _ -> counters.keepAlives.increment();
        }
    }

    void send(byte[] message, InetSocketAddress remote, Transport.FailureListener failure) {
        ByteBuf buffer = channel.alloc().directBuffer(message.length).writeBytes(message);
        channel.writeAndFlush(new DatagramPacket(buffer, remote)).addListener(future -> {
            if (future.isSuccess()) {
                counters.sent.increment();
            } else {
                counters.undelivered.increment();
                failure.undelivered(String.valueOf(future.cause().getMessage()));
            }
        });
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.warn("datagram socket {}: {}", local, cause.toString());
    }
}
