package io.switchboard.directory.user;

import java.util.Optional;

/** What can be said about a user (specification section 3.2). Surrounding white space is not kept. */
public record UserDraft(
        String firstName,
        String lastName,
        Optional<String> department,
        Optional<String> jobTitle,
        Optional<String> email) {

    public static UserDraft of(User user) {
        return new UserDraft(user.firstName(), user.lastName(), user.department(), user.jobTitle(), user.email());
    }
}
