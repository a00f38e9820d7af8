package io.switchboard.directory.view;

/** A SIP account found by its username, with the account it belongs to, both of the same instant. */
public record SipAccountMatch(AccountView account, SipAccountView sipAccount) {}
