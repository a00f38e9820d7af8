package io.switchboard.server.setup;

import io.switchboard.directory.access.People;
import io.switchboard.directory.access.Person;
import io.switchboard.directory.access.PersonDraft;
import io.switchboard.directory.access.Role;
import io.switchboard.directory.account.Account;
import io.switchboard.directory.account.AccountDraft;
import io.switchboard.directory.account.Accounts;
import io.switchboard.directory.audit.Author;
import io.switchboard.server.problem.FieldError;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.PasswordRule;
import io.switchboard.server.session.Passwords;
import io.switchboard.server.session.SessionResource;
import io.switchboard.server.session.SignIn;
import io.switchboard.server.settings.PublicAddress;
import io.switchboard.server.settings.SettingsEditor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the first account and its owner, once. Safe for use by many threads: two who submit at once get one account. */
public final class FirstSetup {
    private static final Logger LOG = LoggerFactory.getLogger(FirstSetup.class);

    private final Accounts accounts;
    private final People people;
    private final Passwords passwords;
    private final SettingsEditor settings;
    private final SignIn signIn;
    private final SetupLink link;

    /** The set-up of this server. */
    public FirstSetup(
            Accounts accounts,
            People people,
            Passwords passwords,
            SettingsEditor settings,
            SignIn signIn,
            SetupLink link) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.settings = settings;
        this.signIn = signIn;
        this.link = link;
    }

    /** Whether there is no account yet. */
    public boolean needed() {
        return accounts.all().isEmpty();
    }

    synchronized SessionResource carryOut(
            SetupFields fields, HttpServletRequest request, HttpServletResponse response) {
        if (!needed()) {
            throw new ProblemException(Problem.of(
                    409, "set-up-done", "Already set up", "This server has been set up. Sign in, or ask its owner."));
        }
        if (!link.matches(text(fields.token()))) {
            throw new ProblemException(Problem.of(
                    403,
                    "set-up-token",
                    "The set-up link is not right",
                    "Open the whole link that the server printed when it started."));
        }
        check(fields);
        Author author = Author.system("set-up");
        PersonDraft draft = new PersonDraft(
                text(fields.ownerFirstName()), text(fields.ownerLastName()), text(fields.email()), Role.OPERATOR);
        Account account = accounts.create(
                new AccountDraft(text(fields.organisation()), text(fields.country()), text(fields.timeZone())), author);
        Person owner = people.create(account.id(), draft, passwords.hash(text(fields.password())), author);
        settings.setPublicAddress(text(fields.publicAddress()), author);
        link.delete();
        LOG.info("Set-up is done: account {} of {}", account.id(), owner.email());
        return signIn.enter(owner, request, response);
    }

    private static void check(SetupFields fields) {
        List<FieldError> errors = new ArrayList<>();
        require(errors, "organisation", fields.organisation(), "Give the name of your organisation.");
        require(errors, "ownerFirstName", fields.ownerFirstName(), "Give your first name.");
        require(errors, "ownerLastName", fields.ownerLastName(), "Give your last name.");
        require(errors, "email", fields.email(), "Give your email address; you sign in with it.");
        require(errors, "country", fields.country(), "Choose the country whose numbers you dial.");
        require(errors, "timeZone", fields.timeZone(), "Choose the time zone of your organisation.");
        PasswordRule.check("password", text(fields.password())).ifPresent(errors::add);
        PublicAddress.check("publicAddress", text(fields.publicAddress())).ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
    }

    private static void require(List<FieldError> errors, String field, @Nullable String value, String message) {
        if (text(value).isBlank()) {
            errors.add(new FieldError(field, "required", message));
        }
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
