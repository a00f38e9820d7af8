package io.switchboard.server.sipaccount;

import io.swagger.v3.oas.annotations.media.Schema;

/** How SIP messages travel between a phone and the server. */
@Schema(name = "Transport", description = "How SIP messages travel; TLS only where the operator has enabled it.")
public enum Transport {
    TCP,
    UDP,
    TLS,
    WSS
}
