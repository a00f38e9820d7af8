package io.switchboard.server.contactmethod;

import io.swagger.v3.oas.annotations.Parameter;
import io.switchboard.directory.contactmethod.ActionKind;
import io.switchboard.directory.contactmethod.ContactMethodFilter;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.problem.FieldError;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which contact methods are listed.
 *
 * @param userId those of this user
 * @param whenUnavailable those that do this when unavailable
 * @param externalCallsEnabled those that may call outside, or that may not
 * @param allowCallTransfer those whose calls may be transferred by feature codes, or may not
 */
public record ContactMethodFilters(
        @Parameter(description = "Only those of this user.") @Nullable
        String userId,

        @Parameter(
                description = "Only those that do this when unavailable: doNothing, voicemail, contactMethod or"
                        + " internalNumber.",
                example = "voicemail")
        @Nullable
        String whenUnavailable,

        @Parameter(description = "Only those that may call outside, or only those that may not.") @Nullable
        Boolean externalCallsEnabled,

        @Parameter(description = "Only those that allow call transfer, or only those that do not.") @Nullable
        Boolean allowCallTransfer) {

    /**
     * What to ask the directory.
     *
     * @throws ProblemException when a filter has another form
     */
    public ContactMethodFilter read() {
        return new ContactMethodFilter(
                Ids.inField("userId", userId),
                Optional.ofNullable(whenUnavailable)
                        .filter(text -> !text.isEmpty())
                        .map(ContactMethodFilters::action),
                Optional.ofNullable(externalCallsEnabled),
                Optional.ofNullable(allowCallTransfer));
    }

    private static ActionKind action(String text) {
        return switch (text) {
            case "doNothing" -> ActionKind.DO_NOTHING;
            case "voicemail" -> ActionKind.VOICEMAIL;
            case "contactMethod" -> ActionKind.CONTACT_METHOD;
            case "internalNumber" -> ActionKind.INTERNAL_NUMBER;
            default -> {
                String message = "Ask for doNothing, voicemail, contactMethod or internalNumber.";
                throw new ProblemException(Problem.of(400, "parameter", "A parameter has another form", message)
                        .withErrors(List.of(new FieldError("whenUnavailable", "known", message))));
            }
        };
    }
}
