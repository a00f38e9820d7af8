package io.switchboard.server.setup;

/** Is the first set-up still to be done? */
public record SetupState(boolean needed) {}
