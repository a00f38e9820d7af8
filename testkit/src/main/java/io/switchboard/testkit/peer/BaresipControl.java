package io.switchboard.testkit.peer;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The control socket of a baresip: JSON commands and events as netstrings (its module {@code ctrl_tcp}). */
final class BaresipControl implements AutoCloseable {

    private static final Pattern EVENT = Pattern.compile("\"event\":true.*?\"type\":\"([A-Z_0-9]+)\"", Pattern.DOTALL);

    private final Socket socket;
    private final List<String> events = new CopyOnWriteArrayList<>();

    private BaresipControl(Socket socket) {
        this.socket = socket;
        Thread.ofVirtual().name("baresip-control").start(this::read);
    }

    static BaresipControl connect(InetAddress address, int port) {
        try {
            return new BaresipControl(new Socket(address, port));
        } catch (IOException e) {
            throw new PeerException("cannot reach baresip's control socket: " + e.getMessage(), e);
        }
    }

    void command(String command, String parameters) {
        try {
            send(command, parameters);
        } catch (IOException e) {
            throw new PeerException("baresip did not take the command " + command, e);
        }
    }

    void commandIfConnected(String command, String parameters) {
        try {
            send(command, parameters);
        } catch (IOException gone) {
            events.add("CONTROL_GONE");
        }
    }

    private void send(String command, String parameters) throws IOException {
        byte[] json = "{\"command\":\"%s\",\"params\":\"%s\",\"token\":\"test\"}"
                .formatted(command, parameters)
                .getBytes(StandardCharsets.UTF_8);
        byte[] head = (json.length + ":").getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[head.length + json.length + 1];
        System.arraycopy(head, 0, frame, 0, head.length);
        System.arraycopy(json, 0, frame, head.length, json.length);
        frame[frame.length - 1] = ',';
        socket.getOutputStream().write(frame);
    }

    void awaitEvent(String type, Duration within, Supplier<String> description) {
        Await.until(
                within,
                () -> "the event " + type + " among " + events + "; " + description.get(),
                () -> events.contains(type));
    }

    long events(String type) {
        return events.stream().filter(type::equals).count();
    }

    private void read() {
        try (DataInputStream in = new DataInputStream(socket.getInputStream())) {
            while (true) {
                byte[] json = new byte[readLength(in)];
                in.readFully(json);
                in.readByte();
                Matcher matcher = EVENT.matcher(new String(json, StandardCharsets.UTF_8));
                if (matcher.find()) {
                    events.add(matcher.group(1));
                }
            }
        } catch (IOException closed) {
            events.add("CONTROL_CLOSED");
        }
    }

    private static int readLength(DataInputStream in) throws IOException {
        int length = 0;
        for (byte next = in.readByte(); next != ':'; next = in.readByte()) {
            length = length * 10 + (next - '0');
        }
        return length;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new PeerException("cannot close baresip's control socket", e);
        }
    }
}
