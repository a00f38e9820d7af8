package io.switchboard.server.contactmethod;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.contactmethod.UnavailableAction;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What can be written of what is done for one reason. */
@Schema(name = "UnavailableActionFields", description = "What is done for one reason.")
public record UnavailableActionFields(
        @Nullable WhenUnavailable action,

        @Schema(description = "The contact method that the call goes to; needed by that action.") @Nullable
        String contactMethod,

        @Schema(description = "The internal number that the call goes to; needed by that action.", example = "102")
        @Nullable
        String internalNumber) {

    static @Nullable UnavailableActionFields of(@Nullable UnavailableAction action) {
        return action == null
                ? null
                : new UnavailableActionFields(
                        WhenUnavailable.of(action),
                        UnavailableActionResource.target(action).orElse(null),
                        UnavailableActionResource.digits(action).orElse(null));
    }

    UnavailableAction read(String path) {
        if (action == null) {
            throw missing(path + ".action", "Say what is done for this reason, or leave the whole reason null.");
        }
        return read(action, path + ".contactMethod", contactMethod, path + ".internalNumber", internalNumber);
    }

    static UnavailableAction read(
            WhenUnavailable action,
            String methodField,
            @Nullable String contactMethod,
            String numberField,
            @Nullable String internalNumber) {
        return switch (action) {
            case DO_NOTHING -> UnavailableAction.DO_NOTHING;
            case VOICEMAIL -> UnavailableAction.VOICEMAIL;
            case CONTACT_METHOD ->
                new UnavailableAction.ToContactMethod(Ids.inField(methodField, contactMethod)
                        .orElseThrow(() -> missing(methodField, "Choose the contact method that calls go to.")));
            case INTERNAL_NUMBER -> {
                if (internalNumber == null || internalNumber.isBlank()) {
                    throw missing(numberField, "Choose the internal number that calls go to.");
                }
                yield new UnavailableAction.ToInternalNumber(internalNumber);
            }
        };
    }

    private static ProblemException missing(String field, String message) {
        return new ProblemException(Problem.invalid(field, "required", message));
    }
}
