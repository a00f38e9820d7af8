package io.switchboard.server.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.access.Accesses;
import io.switchboard.directory.access.Person;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.PasswordRule;
import io.switchboard.server.session.Passwords;
import io.switchboard.server.session.SessionResource;
import io.switchboard.server.session.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accepting an invitation, before anybody is signed in. */
@RestController
@RequestMapping("/api/v1/access-invitations")
@Tag(name = "User accesses")
public final class AccessInvitationsController {
    private final Accesses accesses;
    private final Passwords passwords;
    private final SignIn signIn;

    /** A controller that lets invited people in by this door. */
    public AccessInvitationsController(Accesses accesses, Passwords passwords, SignIn signIn) {
        this.accesses = accesses;
        this.passwords = passwords;
        this.signIn = signIn;
    }

    @PostMapping
    @Operation(
            operationId = "acceptAccessInvitation",
            summary = "Accept an invitation",
            description = "Sets the password and signs in: the answer carries the session cookie. A link works once.")
    SessionResource accept(
            @RequestBody AcceptanceFields fields, HttpServletRequest request, HttpServletResponse response) {
        String token = Objects.requireNonNullElse(fields.token(), "");
        String password = Objects.requireNonNullElse(fields.password(), "");
        if (!accesses.isOpen(token)) {
            throw closed();
        }
        PasswordRule.check("password", password).ifPresent(error -> {
            throw new ProblemException(Problem.invalid(error.field(), error.rule(), error.message()));
        });
        Person person =
                accesses.accept(token, passwords.hash(password)).orElseThrow(AccessInvitationsController::closed);
        return signIn.enter(person, request, response);
    }

    private static ProblemException closed() {
        return new ProblemException(Problem.invalid(
                "token",
                "open",
                "This link was used already, was replaced by a newer one, or is too old. Ask for a new invitation."));
    }
}
