package io.switchboard.server.email;

import io.swagger.v3.oas.annotations.Parameter;
import io.switchboard.directory.email.EmailContactFilter;
import io.switchboard.directory.email.EmailStatus;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which email contacts a list shows.
 *
 * @param userId whose they are
 * @param status how far they are
 */
public record EmailContactQuery(
        @Parameter(description = "Only those of this user.") @Nullable
        String userId,

        @Parameter(description = "Only those of this status: `pending`, `verified` or `failed`.", example = "verified")
        @Nullable
        String status) {
    EmailContactFilter filter() {
        return new EmailContactFilter(
                Ids.inField("userId", userId), Optional.ofNullable(status).map(EmailContactQuery::status));
    }

    private static EmailStatus status(String word) {
        return Arrays.stream(EmailStatus.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        Problem.invalid("status", "known", "Ask for pending, verified or failed.")));
    }
}
