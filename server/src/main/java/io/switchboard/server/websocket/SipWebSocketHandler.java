package io.switchboard.server.websocket;

import io.switchboard.sip.transport.ConnectionPlug;
import io.switchboard.sip.transport.ConnectionRefusedException;
import io.switchboard.sip.transport.PluggedConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/**
 * Joins WebSocket connections to the SIP stack (RFC 7118): each frame is one SIP message, whether it comes as text or as
 * binary.
 */
public final class SipWebSocketHandler extends AbstractWebSocketHandler implements SubProtocolCapable {
    private static final Logger LOG = LoggerFactory.getLogger(SipWebSocketHandler.class);
    private static final int LARGEST_FRAME = 64 * 1024;

    private final Supplier<ConnectionPlug> plug;
    private final Map<String, Joined> connections = new ConcurrentHashMap<>();

    /** A handler that joins connections to this stack. */
    public SipWebSocketHandler(Supplier<ConnectionPlug> plug) {
        this.plug = plug;
    }

    private record Joined(WebSocketChannel channel, PluggedConnection connection) {}

    @Override
    public List<String> getSubProtocols() {
        return List.of(SipSubProtocol.NAME);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        session.setTextMessageSizeLimit(LARGEST_FRAME);
        session.setBinaryMessageSizeLimit(LARGEST_FRAME);
        WebSocketChannel channel = WebSocketChannel.start(session);
        try {
            connections.put(session.getId(), new Joined(channel, plug.get().plug(channel)));
        } catch (ConnectionRefusedException full) {
            LOG.warn("A SIP connection from {} is refused: {}", session.getRemoteAddress(), full.getMessage());
            channel.close();
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        received(session, message.getPayload().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        ByteBuffer payload = message.getPayload();
        byte[] frame = new byte[payload.remaining()];
        payload.get(frame);
        received(session, frame);
    }

    private void received(WebSocketSession session, byte[] frame) {
        @Nullable Joined joined = connections.get(session.getId());
        if (joined != null) {
            joined.connection().received(frame);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        @Nullable Joined joined = connections.remove(session.getId());
        if (joined != null) {
            joined.channel().close();
            joined.connection().closed();
        }
    }
}
