package io.switchboard.server.email;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.email.Confirmation;
import io.switchboard.directory.email.EmailContacts;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import java.time.Instant;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Confirms addresses by the links of mails; nobody needs to be signed in, for the link is the proof. */
@RestController
@RequestMapping("/api/v1/email-verifications")
@Tag(name = "Email contacts")
public final class EmailVerificationsController {
    private static final int LONGEST = 200;

    private final EmailContacts contacts;

    /** A controller over the directory's email contacts. */
    public EmailVerificationsController(EmailContacts contacts) {
        this.contacts = contacts;
    }

    @PostMapping
    @Operation(
            operationId = "verifyEmail",
            summary = "Confirm an address by the link of its mail",
            description =
                    "Needs no sign-in. An unknown link is answered with 404, one that was used with 409, one that is"
                            + " too old with 410.")
    @ApiResponse(responseCode = "200", description = "The address is verified.")
    VerifiedEmail verify(@RequestBody EmailVerificationToken fields) {
        String token = Objects.requireNonNullElse(fields.token(), "").strip();
        Confirmation confirmation =
                token.isEmpty() || token.length() > LONGEST ? new Confirmation.Unknown() : contacts.confirm(token);
        return switch (confirmation) {
            case Confirmation.Confirmed(String address, String organisation) ->
                new VerifiedEmail(address, organisation);
            case Confirmation.AlreadyConfirmed(String address, String organisation) ->
                throw refused(
                        409,
                        "link-used",
                        "This address is confirmed already",
                        address + " was confirmed for " + organisation + " before. There is nothing left to do.");
            case Confirmation.Expired(String address, Instant at) ->
                throw refused(
                        410,
                        "link-expired",
                        "This link is too old",
                        "The link for " + address + " worked for 48 hours. Ask whoever runs your phone system to send"
                                + " the mail again.");
            case Confirmation.Unknown() ->
                throw refused(
                        404,
                        "link-unknown",
                        "This link does not work",
                        "It may be incomplete, or a newer mail has replaced it. Open the link of the newest mail, or ask"
                                + " whoever runs your phone system to send it again.");
        };
    }

    private static ProblemException refused(int status, String code, String title, String detail) {
        return new ProblemException(Problem.of(status, code, title, detail));
    }
}
