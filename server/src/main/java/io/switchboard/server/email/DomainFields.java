package io.switchboard.server.email;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be written of a domain. */
@Schema(name = "DomainFields", description = "What can be written of a domain.")
public record DomainFields(
        @Schema(
                description = "What stands after the @ of the addresses. Sub-domains are domains of their own.",
                example = "example.com",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String name) {}
