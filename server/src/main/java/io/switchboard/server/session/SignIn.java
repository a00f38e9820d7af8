package io.switchboard.server.session;

import io.switchboard.directory.access.People;
import io.switchboard.directory.access.Person;
import io.switchboard.directory.access.Sessions;
import io.switchboard.directory.account.Account;
import io.switchboard.directory.account.Accounts;
import io.switchboard.server.ServerIdentity;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for people. A wrong email and a wrong password are answered alike and take the same time. Safe for use by many
 * threads.
 */
public final class SignIn {
    /** How long a browser stays signed in. */
    public static final Duration LIFETIME = Duration.ofDays(14);

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private static final Pattern LOOPBACK_NAMES = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    private final People people;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final ServerIdentity identity;

    /** A door to this server. */
    public SignIn(
            People people,
            Sessions sessions,
            Accounts accounts,
            Passwords passwords,
            SignInThrottle throttle,
            ServerIdentity identity) {
        this.people = people;
        this.sessions = sessions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.identity = identity;
    }

    SessionResource withPassword(SignInFields fields, HttpServletRequest request, HttpServletResponse response) {
        String email = Objects.requireNonNullElse(fields.email(), "").strip();
        String password = Objects.requireNonNullElse(fields.password(), "");
        InetAddress source = source(request);
        throttle.waitBefore(source, email).ifPresent(wait -> {
            response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
            throw new ProblemException(Problem.of(
                    429,
                    "too-many-tries",
                    "Too many tries",
                    "Too many sign-ins failed. Try again in " + (wait.toMinutes() + 1) + " minutes."));
        });
        Optional<Person> person = people.findByEmail(email);
        boolean right = password.length() <= Passwords.LONGEST
                && passwords.matches(
                        password, person.flatMap(Person::passwordHash).orElse(null));
        if (!right || person.isEmpty()) {
            throttle.failed(source, email);
            LOG.info("A sign-in from {} failed", source.getHostAddress());
            throw new ProblemException(Problem.of(
                    401, "credentials", "Not signed in", "Email and password do not match. Check both and try again."));
        }
        throttle.succeeded(email);
        return enter(person.get(), request, response);
    }

    /** Signs the owner of the demonstration in, from the machine it runs on. */
    public SessionResource asDemoOwner(String email, HttpServletRequest request, HttpServletResponse response) {
        // The name guards against a foreign site whose name was made to point at this machine.
        if (!source(request).isLoopbackAddress()
                || !LOOPBACK_NAMES.matcher(request.getServerName()).matches()) {
            throw new ProblemException(Problem.of(
                    403, "loopback", "Not allowed", "The demonstration opens only on the machine it runs on."));
        }
        Person owner = people.findByEmail(email)
                .orElseThrow(() -> new IllegalStateException("the demonstration has no owner"));
        return enter(owner, request, response);
    }

    /** Opens a session for somebody who has proved who they are, and sets its cookie. */
    public SessionResource enter(Person person, HttpServletRequest request, HttpServletResponse response) {
        String token = sessions.open(person.id(), LIFETIME);
        SessionCookie.write(request, response, token, LIFETIME);
        LOG.info("{} signed in from {}", person.email(), request.getRemoteAddr());
        return describe(person);
    }

    SessionResource describe(Caller caller) {
        return caller.person().map(this::describe).orElseGet(() -> {
            Account account = accounts.get(caller.account());
            return new SessionResource(
                    "", caller.author().name(), "", caller.role(), told(account), identity.demo(), identity.version());
        });
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::close);
        SessionCookie.clear(request, response);
    }

    private SessionResource describe(Person person) {
        Account account = accounts.get(person.account());
        return new SessionResource(
                person.email(),
                person.firstName(),
                person.lastName(),
                Role.valueOf(person.role().name()),
                told(account),
                identity.demo(),
                identity.version());
    }

    private static AccountResource told(Account account) {
        return new AccountResource(
                account.id().toString(), account.name(), account.timeZone().getId(), account.country());
    }

    private static InetAddress source(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("the web server told no address", impossible);
        }
    }
}
