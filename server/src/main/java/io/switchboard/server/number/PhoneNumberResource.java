package io.switchboard.server.number;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.number.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A public telephone number of the account. */
@Schema(name = "PhoneNumber", description = "A public telephone number of the account.")
public record PhoneNumberResource(
        String id,

        @Schema(description = "E.164 digits without +.", example = "12025550101")
        String number,

        @Schema(description = "ISO 3166 code, from the number.", example = "US") @Nullable
        String country,

        @Schema(description = "A disabled number refuses incoming calls.", example = "true")
        boolean enabled,

        @Schema(example = "Main line") @Nullable String name,

        @Schema(description = "How many calls at once; no limit when null.") @Nullable
        Integer channels,

        @Schema(description = "What the number rings; null when it is free.") @Nullable
        Holder holder,

        @Schema(example = "1") long version) {
    /** What the API tells of a phone number. */
    static PhoneNumberResource of(PhoneNumber number) {
        return new PhoneNumberResource(
                number.id().toString(),
                number.number(),
                number.country().orElse(null),
                number.enabled(),
                number.name().orElse(null),
                number.channels().orElse(null),
                number.holder().map(Holder::of).orElse(null),
                number.version());
    }
}
