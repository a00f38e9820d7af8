package io.switchboard.server.deliverymethod;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.deliverymethod.DeliveryMethod;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A named place that voicemails and recordings are sent to. */
@Schema(name = "DeliveryMethod", description = "A named place that voicemails and recordings are sent to.")
public record DeliveryMethodResource(
        @Schema(example = "0199d3c2-7a30-7c11-9d58-2f1d36a0f001")
        String id,

        @Schema(example = "Reception") String name,
        DeliveryMethodType type,

        @Schema(
                description = "Ids of the email contacts that get the mail, in order.",
                example = "[\"0199d3c2-7a30-7c11-9d58-2f1d36a0e001\"]")
        List<String> emails,

        @Schema(description = "Their addresses, in the same order.", example = "[\"ana@example.com\"]")
        List<String> addresses,

        @Schema(
                description = "Template of the subject; null for the built-in words.",
                example = "{{file.type}} from {{caller.name}}")
        @Nullable
        String subject,

        @Schema(
                description = "Template of the text; null for the built-in words.",
                example = "{{caller.number}} called {{callee.number}} at {{time}}.")
        @Nullable
        String body,

        Instant createdAt,

        @Schema(description = "Also the ETag; grows with every change.", example = "1")
        long version) {
    /** What the API tells of a delivery method. */
    static DeliveryMethodResource of(DeliveryMethod method) {
        return new DeliveryMethodResource(
                method.id().toString(),
                method.name(),
                DeliveryMethodType.valueOf(method.type().name()),
                method.emails().stream().map(UUID::toString).toList(),
                method.addresses(),
                method.subject().orElse(null),
                method.body().orElse(null),
                method.createdAt(),
                method.version());
    }
}
