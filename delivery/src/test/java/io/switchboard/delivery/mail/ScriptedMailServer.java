package io.switchboard.delivery.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers each command as told, else as a friendly one would; an empty answer is silence. */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final List<String> received = new CopyOnWriteArrayList<>();

    ScriptedMailServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> received() {
        return received;
    }

    private void serve() {
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                Writer out = new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII)) {
            say(out, "220 mail.example ESMTP");
            String line = in.readLine();
            while (line != null) {
                received.add(line);
                say(out, answer(line));
                line = in.readLine();
            }
        } catch (IOException closed) {
            // The client has gone, which ends the script.
        }
    }

    private String answer(String line) {
        String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        String friendly = switch (command) {
            case "EHLO" -> "250-mail.example\r\n250 AUTH PLAIN LOGIN";
            case "DATA" -> "354 go on";
            default -> "250 fine";
        };
        return answers.getOrDefault(command, friendly);
    }

    private static void say(Writer out, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write(text + "\r\n");
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
