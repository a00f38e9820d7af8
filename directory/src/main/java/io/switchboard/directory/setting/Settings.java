package io.switchboard.directory.setting;

import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.database.Written;
import io.switchboard.directory.network.NetworkRules;
import io.switchboard.directory.problem.Check;
import io.switchboard.directory.secret.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is set once for the whole server. All methods block on the database and throw {@code DirectoryProblem}. */
public final class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final int MOST_NETWORKS = 20;
    private static final String MAIL_PASSWORD = "server-settings/mail-password";

    private final Ledger ledger;
    private final Secrets secrets;
    private final List<Runnable> mailListeners = new CopyOnWriteArrayList<>();

    public Settings(Ledger ledger, Secrets secrets) {
        this.ledger = ledger;
        this.secrets = secrets;
    }

    public ServerSettings get() {
        return ledger.database().read(handle -> read(handle, ""));
    }

    /** From now on the listener is told, on the thread that changed them, when the mail settings were changed. */
    public void listenForMail(Runnable listener) {
        mailListeners.add(listener);
    }

    /**
     * Sets the settings. A mail password that is absent keeps the one there is, as long as there is a user name.
     *
     * @param expected the version the change was made on
     */
    public ServerSettings update(
            Optional<String> publicAddress,
            Optional<MailSettings> mail,
            List<String> networks,
            OptionalLong expected,
            Author author) {
        Check check = new Check();
        Optional<String> address = check.optional("publicAddress", "The public address", publicAddress, 253);
        address.ifPresent(value -> check.that(
                value.matches("[A-Za-z0-9._:\\[\\]-]+"),
                "publicAddress",
                "host",
                "The public address must be a name or an address, for example phones.example.com."));
        Optional<MailSettings> checkedMail = mail.map(settings -> check(check, settings));
        List<String> checkedNetworks = NetworkRules.networks(check, "networks", networks, MOST_NETWORKS);
        check.done();
        AtomicBoolean mailChanged = new AtomicBoolean();
        ServerSettings updated = ledger.database().write(handle -> {
            ServerSettings before = read(handle, "for update");
            Written.expect("settings", expected, before.version());
            Optional<MailSettings> kept = checkedMail.map(settings -> keepPassword(settings, before.mail()));
            write(handle, address, kept, checkedNetworks);
            ServerSettings after = read(handle, "");
            ledger.log()
                    .record(
                            handle,
                            Optional.empty(),
                            author,
                            new Subject("settings", Optional.empty(), "Server settings"),
                            Values.changed(values(before), values(after)));
            mailChanged.set(!before.mail().equals(after.mail()));
            return after;
        });
        if (mailChanged.get()) {
            mailListeners.forEach(Settings::tell);
        }
        return updated;
    }

    /** The settings are written: a listener that fails changes nothing about that. */
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("A listener failed on a change of the mail settings", e);
        }
    }

    private static MailSettings check(Check check, MailSettings mail) {
        check.range("mail.port", "The mail server's port", mail.port(), 1, 65_535);
        return new MailSettings(
                check.required("mail.host", "The mail server", mail.host(), 253),
                mail.port(),
                mail.security(),
                check.optional("mail.username", "The mail user name", mail.username(), 254),
                check.optional("mail.password", "The mail password", mail.password(), 254),
                check.requiredEmail("mail.from", "The sender's address", mail.from()));
    }

    private static MailSettings keepPassword(MailSettings fresh, Optional<MailSettings> before) {
        Optional<String> password =
                fresh.username().flatMap(name -> fresh.password().or(() -> before.flatMap(MailSettings::password)));
        return new MailSettings(fresh.host(), fresh.port(), fresh.security(), fresh.username(), password, fresh.from());
    }

    private void write(Handle handle, Optional<String> address, Optional<MailSettings> mail, List<String> networks) {
        handle.createUpdate("""
                        update server_settings set public_address = :address, mail_host = :host, mail_port = :port,
                          mail_security = :security, mail_username = :username,
                          mail_password = cast(:password as bytea), mail_from = :from,
                          networks = cast(:networks as cidr[]), version = version + 1
                        """)
                .bind("address", address)
                .bind("host", mail.map(MailSettings::host))
                .bind("port", mail.map(MailSettings::port))
                .bind("security", mail.map(settings -> settings.security().name()))
                .bind("username", mail.flatMap(MailSettings::username))
                .bind(
                        "password",
                        mail.flatMap(MailSettings::password).map(password -> secrets.encrypt(MAIL_PASSWORD, password)))
                .bind("from", mail.map(MailSettings::from))
                .bindArray("networks", String.class, networks)
                .execute();
    }

    private ServerSettings read(Handle handle, String lock) {
        return handle.createQuery("select s.*, s.networks::text[] as network_texts from server_settings s " + lock)
                .map((row, context) -> new ServerSettings(
                        Column.optionalText(row, "public_address"),
                        mail(row),
                        Column.texts(row, "network_texts"),
                        row.getLong("version")))
                .one();
    }

    private Optional<MailSettings> mail(ResultSet row) throws SQLException {
        Optional<String> host = Column.optionalText(row, "mail_host");
        if (host.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> password = Optional.ofNullable(row.getBytes("mail_password"))
                .map(encrypted -> secrets.decrypt(MAIL_PASSWORD, encrypted));
        return Optional.of(new MailSettings(
                host.get(),
                row.getInt("mail_port"),
                MailSecurity.valueOf(row.getString("mail_security")),
                Column.optionalText(row, "mail_username"),
                password,
                row.getString("mail_from")));
    }

    private static Map<String, String> values(ServerSettings settings) {
        return new FieldValues()
                .with("publicAddress", settings.publicAddress())
                .with("networks", settings.networks())
                .with("mail.host", settings.mail().map(MailSettings::host))
                .with("mail.port", settings.mail().map(MailSettings::port))
                .with("mail.security", settings.mail().map(MailSettings::security))
                .with("mail.username", settings.mail().flatMap(MailSettings::username))
                .with("mail.from", settings.mail().map(MailSettings::from))
                .map();
    }
}
