package io.switchboard.server.sipaccount;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What is typed into a phone. */
public record SipAccountCredentials(
        String username,
        String password,
        @Schema(example = "pbx.example.com") String domain,

        @Schema(description = "Host and port for the phone.", example = "pbx.example.com:5060")
        String server,

        SipAccountPorts ports,
        @Schema(example = "[\"udp\",\"tcp\",\"ws\"]") List<String> transports,

        @Schema(description = "For phones in a browser.", example = "ws://pbx.example.com:8080/sip")
        String webSocket,

        @Schema(example = "sip:ana@pbx.example.com") String uri,

        @Schema(description = "Text for a QR code that softphones read.")
        String qrText) {
    /** Leaves the password out. */
    @Override
    public String toString() {
        return "SipAccountCredentials[username=" + username + "]";
    }
}
