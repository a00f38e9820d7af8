package io.switchboard.delivery.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * The mail server that takes our mail.
 *
 * @param host name or address
 * @param port TCP port
 * @param security how the connection is protected
 * @param login user name and password; empty sends without signing in
 * @param fromAddress the sender of every mail
 * @param fromName the sender's display name
 * @param timeout for connecting, for each answer and for each write
 */
public record SmtpSettings(
        String host,
        int port,
        SmtpSecurity security,
        Optional<Login> login,
        String fromAddress,
        String fromName,
        Duration timeout) {

    /** The wait for a mail server that is usual and safe. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(20);

    /** Credentials at the mail server. */
    public record Login(String username, String password) {

        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
