package io.switchboard.server.email;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.email.EmailContact;
import io.switchboard.directory.email.EmailContactDraft;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be written of an email contact. */
@Schema(name = "EmailContactFields", description = "What can be written of an email contact.")
public record EmailContactFields(
        @Schema(example = "0199d3c2-7a30-7c11-9d58-2f1d36a0c001", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String userId,

        @Schema(
                description = "Another address must be verified anew.",
                example = "ana@example.com",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String address) {
    static EmailContactFields of(EmailContact contact) {
        return new EmailContactFields(contact.userId().toString(), contact.address());
    }

    EmailContactDraft draft() {
        return new EmailContactDraft(
                Ids.inField("userId", userId)
                        .orElseThrow(() -> new ProblemException(
                                Problem.invalid("userId", "required", "Choose the user who owns this address."))),
                Objects.requireNonNullElse(address, ""));
    }
}
