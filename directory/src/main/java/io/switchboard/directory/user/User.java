package io.switchboard.directory.user;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person whom calls reach (specification section 3).
 *
 * @param sipAccounts how many SIP accounts the user has
 * @param version grows with every change
 */
public record User(
        UUID id,
        String firstName,
        String lastName,
        Optional<String> department,
        Optional<String> jobTitle,
        Optional<String> email,
        int sipAccounts,
        Instant createdAt,
        long version) {

    /** First and last name as people say them. */
    public String fullName() {
        return firstName + " " + lastName;
    }
}
