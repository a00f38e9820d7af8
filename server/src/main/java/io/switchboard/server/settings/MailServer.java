package io.switchboard.server.settings;

import io.switchboard.delivery.mail.SmtpSecurity;
import io.switchboard.delivery.mail.SmtpSettings;
import io.switchboard.directory.setting.MailSettings;
import io.switchboard.directory.setting.Settings;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The mail server of the settings, in the words of those who send: asked for at each message, so that a change acts at
 * once.
 *
 * @param settings the directory's settings
 */
public record MailServer(Settings settings) implements Supplier<Optional<SmtpSettings>> {
    private static final String SENDER = "Switchboard";

    @Override
    public Optional<SmtpSettings> get() {
        return settings.get().mail().map(MailServer::told);
    }

    private static SmtpSettings told(MailSettings mail) {
        SmtpSecurity security = switch (mail.security()) {
            case NONE -> SmtpSecurity.NONE;
            case STARTTLS -> SmtpSecurity.STARTTLS;
            case TLS -> SmtpSecurity.IMPLICIT_TLS;
        };
        Optional<SmtpSettings.Login> login = mail.username()
                .flatMap(user -> mail.password().map(password -> new SmtpSettings.Login(user, password)));
        return new SmtpSettings(
                mail.host(), mail.port(), security, login, mail.from(), SENDER, SmtpSettings.USUAL_TIMEOUT);
    }
}
