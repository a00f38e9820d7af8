package io.switchboard.server.email;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why a domain could not be proved. */
@Schema(name = "DomainFailure", description = "Why a domain could not be proved.")
public record DomainFailureResource(
        DomainFailureCode code,

        @Schema(
                description = "What was found and what to do.",
                example = "There is no TXT record named _switchboard-verify.example.com yet.")
        String message) {}
