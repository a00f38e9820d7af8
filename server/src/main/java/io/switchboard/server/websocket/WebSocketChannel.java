package io.switchboard.server.websocket;

import io.switchboard.sip.transport.MessageChannel;
import io.switchboard.sip.transport.TransportProtocol;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * Sends SIP messages out through a WebSocket. The stack never waits: messages queue up for a thread of this connection,
 * and a peer that takes none for so long that the queue is full loses the connection.
 */
final class WebSocketChannel implements MessageChannel {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketChannel.class);
    private static final int LONGEST_QUEUE = 256;

    private final WebSocketSession session;
    private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final Thread writer;

    private WebSocketChannel(WebSocketSession session) {
        this.session = session;
        this.writer =
                Thread.ofVirtual().name("sip-websocket-" + session.getId()).unstarted(this::write);
    }

    static WebSocketChannel start(WebSocketSession session) {
        WebSocketChannel channel = new WebSocketChannel(session);
        channel.writer.start();
        return channel;
    }

    @Override
    public TransportProtocol protocol() {
        java.net.URI uri = session.getUri();
        return uri != null && "wss".equals(uri.getScheme()) ? TransportProtocol.WSS : TransportProtocol.WS;
    }

    @Override
    public InetSocketAddress local() {
        return Objects.requireNonNull(session.getLocalAddress());
    }

    @Override
    public InetSocketAddress remote() {
        return Objects.requireNonNull(session.getRemoteAddress());
    }

    @Override
    public void send(byte[] message) {
        if (!queue.offer(message)) {
            LOG.warn("The SIP connection from {} takes no messages and is closed", session.getRemoteAddress());
            close();
        }
    }

    @Override
    public void close() {
        writer.interrupt();
    }

    private void write() {
        try {
            while (true) {
                session.sendMessage(new TextMessage(new String(queue.take(), StandardCharsets.UTF_8)));
            }
        } catch (InterruptedException closing) {
            LOG.debug("The SIP connection from {} is closed", session.getRemoteAddress());
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("The SIP connection from {} broke: {}", session.getRemoteAddress(), gone.getMessage());
        }
        try {
            session.close();
        } catch (IOException gone) {
            LOG.debug("Closing a SIP connection failed: {}", gone.getMessage());
        }
    }
}
