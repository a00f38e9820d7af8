package io.switchboard.directory.change;

import io.switchboard.directory.account.AccountId;

/** Something in an account changed: users, contact methods, numbers, trunks or the account itself. */
public record AccountChange(AccountId account) {}
