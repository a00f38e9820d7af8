package io.switchboard.directory.user;

import io.switchboard.directory.appline.AppInvitation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person whom calls reach (specification section 3).
 *
 * @param timeSchedule the working hours; empty for always
 * @param active whether the user's contact methods may call and be called
 * @param externalCalls where they may call outside
 * @param avatarTag names the picture's content; empty when there is none
 * @param invitation how far the newest invitation to the App has come
 * @param appLine the user's line in the App
 * @param counts what belongs to the user
 * @param version grows with every change
 */
public record User(
        UUID id,
        String firstName,
        String lastName,
        Optional<String> department,
        Optional<String> jobTitle,
        Optional<String> email,
        Optional<FollowedSchedule> timeSchedule,
        boolean active,
        ExternalCalls externalCalls,
        Optional<String> avatarTag,
        AppInvitation invitation,
        Optional<UUID> appLine,
        Counts counts,
        Instant createdAt,
        long version) {

    /** The time schedule a user follows. */
    public record FollowedSchedule(UUID id, String title) {}

    /**
     * What belongs to a user.
     *
     * @param sipAccounts the SIP accounts
     * @param contactMethods all contact methods, SIP accounts and email contacts among them
     * @param devices devices with the App
     */
    public record Counts(int sipAccounts, int contactMethods, int devices) {}

    User with(AppInvitation present) {
        return new User(
                id,
                firstName,
                lastName,
                department,
                jobTitle,
                email,
                timeSchedule,
                active,
                externalCalls,
                avatarTag,
                present,
                appLine,
                counts,
                createdAt,
                version);
    }

    /** First and last name as people say them. */
    public String fullName() {
        return firstName + " " + lastName;
    }

    /** How many SIP accounts the user has. */
    public int sipAccounts() {
        return counts.sipAccounts();
    }
}
