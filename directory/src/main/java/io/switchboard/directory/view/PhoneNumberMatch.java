package io.switchboard.directory.view;

/** A phone number found by its digits, with the account it belongs to, both of the same instant. */
public record PhoneNumberMatch(AccountView account, PhoneNumberView phoneNumber) {}
