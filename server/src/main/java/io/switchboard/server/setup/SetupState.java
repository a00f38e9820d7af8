package io.switchboard.server.setup;

import io.swagger.v3.oas.annotations.media.Schema;

/** How one gets in: what a page asks before anybody has signed in. */
@Schema(description = "How one gets in.")
public record SetupState(
        @Schema(description = "The first set-up is still to be done.")
        boolean needed,

        @Schema(description = "This is a demonstration, which lets everybody in without a password.")
        boolean demo) {}
