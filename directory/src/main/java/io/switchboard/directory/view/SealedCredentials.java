package io.switchboard.directory.view;

/** A username with its password as it lies in the database. */
record SealedCredentials(String username, SealedPassword password) {}
