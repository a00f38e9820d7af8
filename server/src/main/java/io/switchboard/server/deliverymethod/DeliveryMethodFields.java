package io.switchboard.server.deliverymethod;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.deliverymethod.DeliveryMethod;
import io.switchboard.directory.deliverymethod.DeliveryMethodDraft;
import io.switchboard.directory.deliverymethod.DeliveryType;
import io.switchboard.server.listing.Ids;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be written of a delivery method. */
@Schema(name = "DeliveryMethodFields", description = "What can be written of a delivery method.")
public record DeliveryMethodFields(
        @Schema(example = "Reception", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Schema(description = "`email` when absent.") @Nullable
        DeliveryMethodType type,

        @Schema(
                description = "Ids of 1 to 20 verified email contacts, in order.",
                example = "[\"0199d3c2-7a30-7c11-9d58-2f1d36a0e001\"]",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        List<String> emails,

        @Schema(
                description =
                        "Template of the subject with dynamic fields such as `{{caller.name}}`; null for the built-in"
                                + " words.",
                example = "{{file.type}} from {{caller.name}}")
        @Nullable
        String subject,

        @Schema(
                description = "Template of the text: `{{call.id}}`, `{{call.direction}}`, `{{call.start}}`,"
                        + " `{{call.duration}}`, `{{caller.number}}`, `{{caller.name}}`, `{{callee.number}}`, `{{did}}`,"
                        + " `{{internal_number}}`, `{{user.name}}`, `{{contact_method}}`, `{{module.name}}`,"
                        + " `{{call_flow}}`, `{{file.type}}`, `{{file.ext}}`, `{{date}}`, `{{time}}`.",
                example = "{{caller.number}} called {{callee.number}} at {{time}}.")
        @Nullable
        String body) {
    static DeliveryMethodFields of(DeliveryMethod method) {
        return new DeliveryMethodFields(
                method.name(),
                DeliveryMethodType.valueOf(method.type().name()),
                method.emails().stream().map(UUID::toString).toList(),
                method.subject().orElse(null),
                method.body().orElse(null));
    }

    DeliveryMethodDraft draft() {
        return new DeliveryMethodDraft(
                Objects.requireNonNullElse(name, ""),
                DeliveryType.valueOf(Objects.requireNonNullElse(type, DeliveryMethodType.EMAIL)
                        .name()),
                Ids.inFields("emails", Objects.requireNonNullElse(emails, List.of())),
                Optional.ofNullable(subject),
                Optional.ofNullable(body));
    }
}
