package io.switchboard.server.sipaccount;

import io.switchboard.directory.sipaccount.SipCredentials;
import java.util.List;
import java.util.function.Supplier;

/**
 * How phones reach this server, for the people who set them up. Safe for use by many threads.
 *
 * @param place where the server is reached now
 */
public record PhoneConnection(Supplier<Place> place) {

    /**
     * Where phones connect.
     *
     * @param host public name or address, an IPv6 address in brackets
     * @param domain the domain of every SIP account, likewise
     * @param udp port, 0 when UDP is not offered
     * @param tcp port, 0 when TCP is not offered
     * @param webSocket address of the WebSocket transport
     */
    public record Place(String host, String domain, int udp, int tcp, String webSocket) {}

    SipAccountCredentials credentials(SipCredentials secrets) {
        Place here = place.get();
        int port = here.udp() == 0 ? here.tcp() : here.udp();
        String server = here.host() + ":" + port;
        String uri = "sip:" + secrets.username() + "@" + here.domain();
        return new SipAccountCredentials(
                secrets.username(),
                secrets.password(),
                here.domain(),
                server,
                new SipAccountPorts(here.udp(), here.tcp()),
                List.of("udp", "tcp", "ws"),
                here.webSocket(),
                uri,
                "sip:" + secrets.username() + ":" + secrets.password() + "@" + server);
    }
}
