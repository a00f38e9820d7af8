package io.switchboard.server.email;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.email.Domain;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A domain whose addresses need no mail each once it is verified. */
@Schema(name = "Domain", description = "A domain whose addresses need no mail each once it is verified.")
public record DomainResource(
        @Schema(example = "0199d3c2-7a30-7c11-9d58-2f1d36a0d001")
        String id,

        @Schema(description = "As the DNS writes it.", example = "example.com")
        String name,

        @Schema(description = "As people write it.", example = "example.com")
        String displayName,

        DomainStatusWord status,

        @Schema(
                description = "The name of the TXT record to add to the DNS.",
                example = "_switchboard-verify.example.com")
        String recordName,

        @Schema(
                description = "The value of that record.",
                example = "switchboard-verify=0f8c5e6d7b4a39281706f5e4d3c2b1a0")
        String recordValue,

        @Schema(description = "When the record was last looked for.") @Nullable
        Instant checkedAt,

        @Nullable Instant verifiedAt,

        @Schema(description = "What the last look found amiss; a verified domain stays verified all the same.")
        @Nullable
        DomainFailureResource failure,

        Instant createdAt,

        @Schema(description = "Grows with every look.", example = "1")
        long version) {
    /** What the API tells of a domain. */
    static DomainResource of(Domain domain) {
        return new DomainResource(
                domain.id().toString(),
                domain.name(),
                domain.displayName(),
                DomainStatusWord.valueOf(domain.status().name()),
                domain.recordName(),
                domain.recordValue(),
                domain.checkedAt().orElse(null),
                domain.verifiedAt().orElse(null),
                domain.failure()
                        .map(failure -> new DomainFailureResource(
                                DomainFailureCode.valueOf(failure.reason().name()), failure.message()))
                        .orElse(null),
                domain.createdAt(),
                domain.version());
    }
}
