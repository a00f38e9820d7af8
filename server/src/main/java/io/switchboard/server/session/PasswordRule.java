package io.switchboard.server.session;

import io.switchboard.server.problem.FieldError;
import java.util.Optional;

/** What a password must be like: long enough, and not one character over and over. */
public final class PasswordRule {
    private PasswordRule() {}

    /** What is wrong with the password; empty when it may be used. */
    public static Optional<FieldError> check(String field, String password) {
        if (password.length() < Passwords.SHORTEST) {
            return Optional.of(new FieldError(
                    field, "length", "Choose a password of at least " + Passwords.SHORTEST + " characters."));
        }
        if (password.length() > Passwords.LONGEST) {
            return Optional.of(new FieldError(
                    field, "length", "Choose a password of at most " + Passwords.LONGEST + " characters."));
        }
        if (password.chars().distinct().count() < 4) {
            return Optional.of(
                    new FieldError(field, "weak", "Choose a password with more different characters in it."));
        }
        return Optional.empty();
    }
}
