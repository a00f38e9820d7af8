package io.switchboard.server.email;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.email.EmailContact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An address that notices, voicemails and recordings go to once it is verified. */
@Schema(
        name = "EmailContact",
        description = "An address that notices, voicemails and recordings go to once it is verified.")
public record EmailContactResource(
        @Schema(example = "0199d3c2-7a30-7c11-9d58-2f1d36a0e001")
        String id,

        @Schema(example = "0199d3c2-7a30-7c11-9d58-2f1d36a0c001")
        String userId,

        @Schema(description = "Whose address it is.", example = "Ana Ortiz")
        String userName,

        @Schema(example = "ana@example.com") String address,
        EmailContactStatus status,

        @Schema(description = "What proved it; null while it is not verified.") @Nullable
        EmailContactProof verifiedBy,

        @Schema(description = "When the newest mail with a link was written; null when none was needed.") @Nullable
        Instant sentAt,

        @Schema(
                description = "Why the mail cannot arrive; only when the status is `failed`.",
                example = "The mail server answered: 550 no such mailbox")
        @Nullable
        String failure,

        Instant createdAt,

        @Schema(description = "Also the ETag; grows with every change.", example = "1")
        long version) {
    /** What the API tells of an email contact. */
    static EmailContactResource of(EmailContact contact) {
        return new EmailContactResource(
                contact.id().toString(),
                contact.userId().toString(),
                contact.userName(),
                contact.address(),
                EmailContactStatus.valueOf(contact.status().name()),
                contact.verifiedBy()
                        .map(proof -> EmailContactProof.valueOf(proof.name()))
                        .orElse(null),
                contact.sentAt().orElse(null),
                contact.failure().orElse(null),
                contact.createdAt(),
                contact.version());
    }
}
