package io.switchboard.directory.user;

import io.switchboard.directory.user.User.FollowedSchedule;
import java.util.Optional;
import java.util.UUID;

/**
 * What can be said about a user (specification section 3.2). Surrounding white space is not kept.
 *
 * @param timeSchedule the working hours; empty for always
 * @param active whether the user's contact methods may call and be called
 * @param externalCalls where they may call outside
 */
public record UserDraft(
        String firstName,
        String lastName,
        Optional<String> department,
        Optional<String> jobTitle,
        Optional<String> email,
        Optional<UUID> timeSchedule,
        boolean active,
        ExternalCalls externalCalls) {

    /** A user who is reachable at all hours and may call everywhere. */
    public UserDraft(
            String firstName,
            String lastName,
            Optional<String> department,
            Optional<String> jobTitle,
            Optional<String> email) {
        this(firstName, lastName, department, jobTitle, email, Optional.empty(), true, ExternalCalls.EVERYWHERE);
    }

    public static UserDraft of(User user) {
        return new UserDraft(
                user.firstName(),
                user.lastName(),
                user.department(),
                user.jobTitle(),
                user.email(),
                user.timeSchedule().map(FollowedSchedule::id),
                user.active(),
                user.externalCalls());
    }

    /** The same user with working hours. */
    public UserDraft withTimeSchedule(UUID schedule) {
        return new UserDraft(
                firstName, lastName, department, jobTitle, email, Optional.of(schedule), active, externalCalls);
    }

    /** The same user with other permissions. */
    public UserDraft withPermissions(boolean isActive, ExternalCalls calls) {
        return new UserDraft(firstName, lastName, department, jobTitle, email, timeSchedule, isActive, calls);
    }
}
