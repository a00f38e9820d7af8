package io.switchboard.directory.access;

/** What can be said about somebody who signs in. */
public record PersonDraft(String firstName, String lastName, String email, Role role) {}
