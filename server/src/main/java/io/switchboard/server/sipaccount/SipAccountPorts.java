package io.switchboard.server.sipaccount;

import io.swagger.v3.oas.annotations.media.Schema;

/** The ports phones connect to; 0 when that transport is not offered. */
public record SipAccountPorts(
        @Schema(example = "5060") int udp,
        @Schema(example = "5060") int tcp) {}
