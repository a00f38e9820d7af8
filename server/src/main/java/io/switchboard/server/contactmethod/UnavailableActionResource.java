package io.switchboard.server.contactmethod;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.contactmethod.UnavailableAction;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done for one reason. */
@Schema(name = "UnavailableAction", description = "What is done for one reason.")
public record UnavailableActionResource(
        WhenUnavailable action,

        @Schema(description = "The contact method that the call goes to; null for other actions.") @Nullable
        String contactMethod,

        @Schema(description = "The internal number that the call goes to; null for other actions.", example = "102")
        @Nullable
        String internalNumber) {

    static @Nullable UnavailableActionResource of(@Nullable UnavailableAction action) {
        return action == null
                ? null
                : new UnavailableActionResource(
                        WhenUnavailable.of(action),
                        target(action).orElse(null),
                        digits(action).orElse(null));
    }

    /** The contact method that an action leads to. */
    static Optional<String> target(UnavailableAction action) {
        return action instanceof UnavailableAction.ToContactMethod(UUID id)
                ? Optional.of(id.toString())
                : Optional.empty();
    }

    /** The internal number that an action leads to. */
    static Optional<String> digits(UnavailableAction action) {
        return action instanceof UnavailableAction.ToInternalNumber(String digits)
                ? Optional.of(digits)
                : Optional.empty();
    }
}
