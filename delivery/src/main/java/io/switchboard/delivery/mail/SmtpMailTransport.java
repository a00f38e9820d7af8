package io.switchboard.delivery.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/**
 * Sends by SMTP (RFC 5321). The settings are asked for at every message, so a change acts at once and mends what is
 * waiting. Every step has a time-out; one connection per message.
 */
public final class SmtpMailTransport implements MailTransport {

    private final Supplier<Optional<SmtpSettings>> settings;
    private final InstantSource clock;

    /** A transport that asks for the settings of now; they are empty while no mail server is set up. */
    public SmtpMailTransport(Supplier<Optional<SmtpSettings>> settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isSetUp() {
        return settings.get().isPresent();
    }

    @Override
    public MailOutcome send(MailMessage message) {
        Optional<SmtpSettings> server = settings.get();
        if (server.isEmpty()) {
            return new MailOutcome.Postponed("No mail server is set up.");
        }
        try {
            deliver(server.get(), message);
            return new MailOutcome.Accepted();
        } catch (MessagingException failure) {
            return outcome(server.get(), message, failure);
        }
    }

    private void deliver(SmtpSettings server, MailMessage mail) throws MessagingException {
        Session session = Session.getInstance(properties(server));
        MimeMessage message = MimeMail.compose(session, mail, server.fromAddress(), server.fromName(), clock.instant());
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(
                    server.host(),
                    server.port(),
                    server.login().map(SmtpSettings.Login::username).orElse(null),
                    server.login().map(SmtpSettings.Login::password).orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static Properties properties(SmtpSettings server) {
        String timeout = Long.toString(server.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.from", server.fromAddress());
        switch (server.security()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case IMPLICIT_TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    private static MailOutcome outcome(SmtpSettings server, MailMessage mail, MessagingException failure) {
        String where = server.host() + ":" + server.port();
        Optional<SmtpAnswer> answer = answer(failure);
        if (answer.isPresent()) {
            String said =
                    "The mail server " + where + " answered: " + answer.get().text();
            return answer.get().permanent() ? new MailOutcome.Refused(said) : new MailOutcome.Postponed(said);
        }
        if (failure instanceof AddressException) {
            return new MailOutcome.Refused("\"" + mail.to() + "\" is not a mail address that can be written to.");
        }
        if (failure instanceof AuthenticationFailedException) {
            return new MailOutcome.Postponed("The mail server " + where + " refused the user name or the password.");
        }
        if (caused(failure, SSLException.class)) {
            return new MailOutcome.Postponed("No protected connection to the mail server " + where
                    + " could be made: its certificate or TLS settings do not fit.");
        }
        if (caused(failure, SocketTimeoutException.class)) {
            return new MailOutcome.Postponed("The mail server " + where + " did not answer in time.");
        }
        if (failure instanceof MailConnectException || caused(failure, IOException.class)) {
            return new MailOutcome.Postponed("The mail server " + where + " cannot be reached.");
        }
        return new MailOutcome.Postponed("The mail could not be sent by " + where + ": " + firstLine(failure) + ".");
    }

    /** What the server itself said, looked for in the whole chain: the library nests the recipient's answer. */
    private static Optional<SmtpAnswer> answer(MessagingException failure) {
        @Nullable Exception next = failure;
        Optional<SmtpAnswer> found = Optional.empty();
        while (next instanceof MessagingException current) {
            Optional<SmtpAnswer> here = ownAnswer(current);
            found = here.isPresent() ? here : found;
            next = current.getNextException();
        }
        return found;
    }

    private static Optional<SmtpAnswer> ownAnswer(MessagingException failure) {
        if (failure instanceof SMTPAddressFailedException recipient) {
            return Optional.of(new SmtpAnswer(recipient.getReturnCode(), firstLine(recipient)));
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            // The sender's address is a setting that can be mended, so the message is not given up for it.
            return Optional.of(new SmtpAnswer(450, firstLine(sender)));
        }
        if (failure instanceof SMTPSendFailedException message) {
            return Optional.of(new SmtpAnswer(message.getReturnCode(), firstLine(message)));
        }
        if (failure instanceof SendFailedException sendFailed && sendFailed.getNextException() == null) {
            return Optional.of(new SmtpAnswer(450, firstLine(sendFailed)));
        }
        return Optional.empty();
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> by) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (by.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private record SmtpAnswer(int code, String text) {

        /** 530 and 535 ask for other credentials (RFC 4954), which is a setting that can be mended. */
        boolean permanent() {
            return code >= 500 && code != 530 && code != 534 && code != 535;
        }
    }
}
