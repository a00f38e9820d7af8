package io.switchboard.directory.account;

import java.util.UUID;

/**
 * Names an account. A type of its own, because every question to the directory is asked within one account and taking
 * another id for it would show one organisation's data to another.
 */
public record AccountId(UUID value) {

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
