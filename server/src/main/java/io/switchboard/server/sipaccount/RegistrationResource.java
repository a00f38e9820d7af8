package io.switchboard.server.sipaccount;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.registration.RegisteredContact;
import io.switchboard.sip.message.Host;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Locale;

/** A phone that is registered now. */
@Schema(name = "Registration", description = "A phone that is registered now.")
public record RegistrationResource(
        @Schema(example = "sip:alice@203.0.113.7:5060") String contact,
        @Schema(example = "udp") String transport,

        @Schema(description = "Where the phone was last heard from.", example = "203.0.113.7:5060")
        String source,

        @Schema(example = "baresip v1.0.0") String userAgent,
        Instant expiresAt) {
    static RegistrationResource of(RegisteredContact contact) {
        InetSocketAddress source = contact.source();
        return new RegistrationResource(
                contact.contact(),
                contact.transport().toLowerCase(Locale.ROOT),
                Host.of(source.getAddress()) + ":" + source.getPort(),
                contact.userAgent(),
                contact.expires());
    }
}
