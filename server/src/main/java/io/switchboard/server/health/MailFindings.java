package io.switchboard.server.health;

import io.switchboard.directory.setting.MailSecurity;
import io.switchboard.directory.setting.MailSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Does the mail server answer? Says nothing to it beyond the connection. */
final class MailFindings {
    private static final String NAME = "mail";
    private static final int PATIENCE = 5_000;

    private MailFindings() {}

    static HealthCheckResource of(Optional<MailSettings> settings) {
        if (settings.isEmpty()) {
            return Findings.warn(
                    NAME, "No mail server is set; voicemails wait until there is one.", "Set it in Settings.");
        }
        MailSettings mail = settings.get();
        String place = mail.host() + ":" + mail.port();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(mail.host(), mail.port()), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            String greeting = greeting(socket, mail);
            return greeting.startsWith("220")
                    ? Findings.ok(NAME, place + " answers.")
                    : Findings.fail(
                            NAME,
                            place + " answers, but not as a mail server does.",
                            "Check host and port in Settings; usual are 587 with STARTTLS and 465 with TLS.");
        } catch (UnknownHostException unknown) {
            return Findings.fail(NAME, "The name " + mail.host() + " is not known.", "Check its spelling in Settings.");
        } catch (SocketTimeoutException silent) {
            return Findings.fail(
                    NAME,
                    place + " does not answer within five seconds.",
                    "Check the port and the kind of protection in Settings, and that no firewall is in between.");
        } catch (IOException failure) {
            return Findings.fail(
                    NAME,
                    place + " cannot be reached: " + failure.getMessage() + ".",
                    "Check host, port and protection in Settings, and that no firewall is in between.");
        }
    }

    private static String greeting(Socket plain, MailSettings mail) throws IOException {
        if (mail.security() != MailSecurity.TLS) {
            return line(plain);
        }
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (SSLSocket secure = (SSLSocket) factory.createSocket(plain, mail.host(), mail.port(), true)) {
            secure.startHandshake();
            return line(secure);
        }
    }

    private static String line(Socket socket) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String line = reader.readLine();
        return line == null ? "" : line;
    }
}
