package io.switchboard.server.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, asking who one is, signing out. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "Session", description = "Signing in and out with a browser.")
public final class SessionController {
    private final SignIn signIn;

    /** A controller over the door. */
    public SessionController(SignIn signIn) {
        this.signIn = signIn;
    }

    @PostMapping
    @Operation(
            operationId = "signIn",
            summary = "Sign in",
            description = "Sets the session cookie. Too many failures are answered with 429 and Retry-After.")
    SessionResource signIn(@RequestBody SignInFields fields, HttpServletRequest request, HttpServletResponse response) {
        return signIn.withPassword(fields, request, response);
    }

    @GetMapping
    @Operation(operationId = "getSession", summary = "Ask who is signed in")
    SessionResource read(Caller caller) {
        return signIn.describe(caller);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "signOut", summary = "Sign out")
    @ApiResponse(responseCode = "204", description = "The session is over.")
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        signIn.end(request, response);
    }
}
