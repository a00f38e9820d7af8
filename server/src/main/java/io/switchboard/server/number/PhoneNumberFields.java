package io.switchboard.server.number;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.number.PhoneNumber;
import io.switchboard.directory.number.PhoneNumberDraft;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be written of a phone number. */
@Schema(name = "PhoneNumberFields", description = "What can be written of a phone number.")
public record PhoneNumberFields(
        @Schema(
                description = "E.164 digits without +, 00 or 011.",
                example = "12025550101",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String number,

        @Nullable Boolean enabled,
        @Schema(example = "Main line") @Nullable String name,

        @Schema(description = "How many calls at once; no limit when null.") @Nullable
        Integer channels) {
    static PhoneNumberFields of(PhoneNumber number) {
        return new PhoneNumberFields(
                number.number(),
                number.enabled(),
                number.name().orElse(null),
                number.channels().orElse(null));
    }

    PhoneNumberDraft draft() {
        return new PhoneNumberDraft(
                Objects.requireNonNullElse(number, ""),
                Objects.requireNonNullElse(enabled, true),
                Optional.ofNullable(name),
                Optional.ofNullable(channels));
    }
}
