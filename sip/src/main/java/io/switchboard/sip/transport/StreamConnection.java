package io.switchboard.sip.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import io.switchboard.sip.message.ParseOutcome;
import io.switchboard.sip.message.SipParser;
import io.switchboard.sip.message.StreamEvent;
import io.switchboard.sip.message.StreamFramer;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One TCP connection. Cuts the stream into messages, answers keep-alives (RFC 5626 4.4.1), and ends connections that say nothing for too
 * long or do not read what they are sent.
 */
final class StreamConnection extends ChannelInboundHandlerAdapter implements Connection {

    private static final Logger LOG = LoggerFactory.getLogger(StreamConnection.class);
    private static final byte[] PONG = {'\r', '\n'};

    private final Channel channel;
    private final Flow flow;
    private final StreamFramer framer;
    private final Duration idleTimeout;
    private final ConnectionTable table;
    private final TransportUser user;
    private final TransportCounters counters;
    private boolean provedItself;
    private long lastReadNanos = System.nanoTime();

    private StreamConnection(
            Channel channel,
            TransportSettings settings,
            ConnectionTable table,
            TransportUser user,
            TransportCounters counters) {
        this.channel = channel;
        this.flow = new Flow(
                TransportProtocol.TCP,
                (InetSocketAddress) channel.localAddress(),
                (InetSocketAddress) channel.remoteAddress(),
                table.nextNumber());
        this.framer = new StreamFramer(new SipParser(settings.parserLimits()));
        this.idleTimeout = settings.idleTimeout();
        this.table = table;
        this.user = user;
        this.counters = counters;
    }

    /** A connection a peer opened: it must bring a message soon. Its place in the table is reserved. */
    static StreamConnection accepted(
            Channel channel,
            TransportSettings settings,
            ConnectionTable table,
            TransportUser user,
            TransportCounters counters) {
        StreamConnection connection = new StreamConnection(channel, settings, table, user, counters);
        connection.join(settings.firstMessageTimeout());
        return connection;
    }

    /** A connection we opened. Its place in the table is reserved. */
    static StreamConnection opened(
            Channel channel,
            TransportSettings settings,
            ConnectionTable table,
            TransportUser user,
            TransportCounters counters) {
        StreamConnection connection = new StreamConnection(channel, settings, table, user, counters);
        connection.provedItself = true;
        connection.join(settings.idleTimeout());
        return connection;
    }

    private void join(Duration firstCheck) {
        table.add(this);
        channel.closeFuture().addListener(_ -> {
            if (table.remove(this)) {
                user.closed(flow);
            }
        });
        checkAfter(firstCheck.toNanos());
    }

    private void checkAfter(long nanoseconds) {
        ScheduledFuture<?> _ = channel.eventLoop().schedule(this::endIfIdle, nanoseconds, TimeUnit.NANOSECONDS);
    }

    private void endIfIdle() {
        if (!channel.isOpen()) {
            return;
        }
        long left = idleTimeout.toNanos() - (System.nanoTime() - lastReadNanos);
        if (!provedItself || left <= 0) {
            LOG.debug("closing idle connection {}", flow);
            ChannelFuture _ = channel.close();
        } else {
            checkAfter(left);
        }
    }

    @Override
    public Flow flow() {
        return flow;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            lastReadNanos = System.nanoTime();
            for (StreamEvent event : framer.receive(((ByteBuf) message).nioBuffer())) {
                take(event);
            }
            if (framer.isBroken()) {
                ChannelFuture _ = channel.close();
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void take(StreamEvent event) {
        switch (event) {
            case StreamEvent.Message message -> take(message.outcome());
            case StreamEvent.Ping _ -> {
                counters.keepAlives.increment();
                ChannelFuture _ = channel.writeAndFlush(Unpooled.wrappedBuffer(PONG));
            }
            case StreamEvent.Pong _ -> counters.keepAlives.increment();
            case StreamEvent.Broken broken -> {
                counters.malformed.increment();
                broken.answer().ifPresent(answer -> user.unreadable(answer, flow));
            }
        }
    }

    private void take(ParseOutcome outcome) {
        switch (outcome) {
            case ParseOutcome.Parsed parsed -> {
                provedItself = true;
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

    @Override
    public void send(byte[] message, Transport.FailureListener failure) {
        if (!channel.isWritable() && channel.isActive()) {
            // it has not read a megabyte: it will not read this either, and we will not hold more for it
            counters.undelivered.increment();
            ChannelFuture _ = channel.close();
            failure.undelivered("the peer does not read");
            return;
        }
        channel.writeAndFlush(Unpooled.wrappedBuffer(message)).addListener(future -> {
            if (future.isSuccess()) {
                counters.sent.increment();
            } else {
                counters.undelivered.increment();
                failure.undelivered(String.valueOf(future.cause().getMessage()));
            }
        });
    }

    @Override
    public void close() {
        ChannelFuture _ = channel.close();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("connection {}: {}", flow, cause.toString());
        ChannelFuture _ = context.close();
    }
}
