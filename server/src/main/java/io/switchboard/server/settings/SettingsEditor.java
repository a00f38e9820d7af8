package io.switchboard.server.settings;

import io.switchboard.directory.account.Account;
import io.switchboard.directory.account.AccountDraft;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.account.Accounts;
import io.switchboard.directory.account.EncryptionFlags;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.email.EmailContact;
import io.switchboard.directory.email.SystemEmails;
import io.switchboard.directory.setting.MailSettings;
import io.switchboard.directory.setting.ServerSettings;
import io.switchboard.directory.setting.Settings;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.Caller;
import io.switchboard.server.session.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Joins what the account and the server each keep into the one settings page. Safe for use by many threads. */
public final class SettingsEditor {
    private static final int SUBMISSION_PORT = 587;

    private final Accounts accounts;
    private final Settings settings;
    private final SystemEmails systemEmails;

    /** An editor over the directory. */
    public SettingsEditor(Accounts accounts, Settings settings, SystemEmails systemEmails) {
        this.systemEmails = systemEmails;
        this.accounts = accounts;
        this.settings = settings;
    }

    SettingsResource read(AccountId id) {
        Account account = accounts.get(id);
        ServerSettings server = settings.get();
        return new SettingsResource(
                account.name(),
                account.country(),
                account.timeZone().getId(),
                server.publicAddress().orElse(null),
                told(server.mail()),
                server.networks(),
                account.encryption().tls(),
                account.encryption().srtp(),
                systemEmails.find(id).map(contact -> contact.id().toString()).orElse(null),
                systemEmails.address(id).orElse(null),
                // Both versions only grow, so their sum names one state of both.
                account.version() + server.version());
    }

    SettingsResource change(Caller caller, SettingsFields fields) {
        Account account = accounts.get(caller.account());
        ServerSettings server = settings.get();
        Optional<String> publicAddress =
                Optional.ofNullable(fields.publicAddress()).filter(text -> !text.isBlank());
        publicAddress.ifPresent(SettingsEditor::refuseBadAddress);
        AccountDraft draft =
                new AccountDraft(text(fields.organisation()), text(fields.country()), text(fields.timeZone()));
        Optional<MailSettings> mail = mail(fields.mail(), server.mail());
        EncryptionFlags flags = flags(fields);
        if (!flags.equals(account.encryption()) && caller.role() != Role.OPERATOR) {
            throw new ProblemException(Problem.of(
                    403,
                    "role",
                    "Not allowed",
                    "Encryption is the operator's to enable. Ask the operator of this server."));
        }
        Optional<UUID> systemEmail = Ids.inField("systemEmail", fields.systemEmail());
        if (!systemEmail.equals(systemEmails.find(account.id()).map(EmailContact::id))) {
            systemEmails.choose(account.id(), systemEmail, caller.author());
        }
        if (!draft.equals(AccountDraft.of(account))) {
            long version = accounts.get(account.id()).version();
            accounts.update(account.id(), draft, OptionalLong.of(version), caller.author());
        }
        List<String> networks = Objects.requireNonNullElse(fields.networks(), List.<String>of()).stream()
                .filter(Objects::nonNull)
                .toList();
        if (!publicAddress.equals(server.publicAddress())
                || !mail.equals(server.mail())
                || !networks.equals(server.networks())) {
            settings.update(publicAddress, mail, networks, OptionalLong.of(server.version()), caller.author());
        }
        if (!flags.equals(account.encryption())) {
            accounts.setEncryption(account.id(), flags, OptionalLong.empty(), caller.author());
        }
        return read(caller.account());
    }

    /** Sets where phones reach the server, and leaves the rest as it is. */
    public void setPublicAddress(String address, Author author) {
        ServerSettings present = settings.get();
        settings.update(
                Optional.of(address), present.mail(), present.networks(), OptionalLong.of(present.version()), author);
    }

    private static EncryptionFlags flags(SettingsFields fields) {
        return new EncryptionFlags(
                Objects.requireNonNullElse(fields.tlsEnabled(), false),
                Objects.requireNonNullElse(fields.srtpEnabled(), false));
    }

    private static void refuseBadAddress(String address) {
        PublicAddress.check("publicAddress", address).ifPresent(error -> {
            throw new ProblemException(Problem.invalid(List.of(error)));
        });
    }

    private static Optional<MailSettings> mail(@Nullable MailSettingsFields fields, Optional<MailSettings> present) {
        if (fields == null || text(fields.host()).isBlank()) {
            return Optional.empty();
        }
        Optional<String> username = Optional.ofNullable(fields.username()).filter(name -> !name.isBlank());
        Optional<String> password = Optional.ofNullable(fields.password())
                .filter(secret -> !secret.isEmpty())
                .or(() -> present.flatMap(MailSettings::password))
                .filter(secret -> username.isPresent());
        return Optional.of(new MailSettings(
                text(fields.host()),
                Objects.requireNonNullElse(fields.port(), SUBMISSION_PORT),
                io.switchboard.directory.setting.MailSecurity.valueOf(
                        Objects.requireNonNullElse(fields.security(), MailSecurity.STARTTLS)
                                .name()),
                username,
                password,
                text(fields.from())));
    }

    private static MailSettingsResource told(Optional<MailSettings> kept) {
        return kept.map(mail -> new MailSettingsResource(
                        mail.host(),
                        mail.port(),
                        MailSecurity.valueOf(mail.security().name()),
                        mail.username().orElse(null),
                        mail.password().isPresent(),
                        mail.from()))
                .orElseGet(() ->
                        new MailSettingsResource(null, SUBMISSION_PORT, MailSecurity.STARTTLS, null, false, null));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
