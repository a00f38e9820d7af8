package io.switchboard.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A UDP socket that many phones of the load share. */
final class LoadSocket implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 2000;

    private final DatagramSocket socket;
    private final InetSocketAddress server;
    private final byte[] octets = new byte[8192];

    LoadSocket(InetSocketAddress server) throws IOException {
        this.server = server;
        this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        socket.setReceiveBufferSize(1 << 21);
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
    }

    /** The address and port, as they stand in Via and Contact. */
    String here() {
        return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    void send(String message) throws IOException {
        byte[] sent = message.getBytes(StandardCharsets.ISO_8859_1);
        socket.send(new DatagramPacket(sent, sent.length, server));
    }

    /** The next message; empty when none came for two seconds. */
    Optional<LoadMessage> receive() throws IOException {
        DatagramPacket packet = new DatagramPacket(octets, octets.length);
        try {
            socket.receive(packet);
            return Optional.of(LoadMessage.of(octets, packet.getLength()));
        } catch (SocketTimeoutException silence) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
