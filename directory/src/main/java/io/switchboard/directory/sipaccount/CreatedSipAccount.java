package io.switchboard.directory.sipaccount;

/** A new SIP account with the credentials that were made for it. */
public record CreatedSipAccount(SipAccount account, SipCredentials credentials) {}
