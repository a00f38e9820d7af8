package io.switchboard.sip.transport;

import java.util.Locale;
import java.util.Optional;

/** How SIP messages travel between two hops: the tokens of Via (RFC 3261 20.42, RFC 7118 5.1) and of the {@code transport} URI parameter. */
public enum TransportProtocol {
    UDP(false, false, 5060),
    TCP(true, false, 5060),
    TLS(true, true, 5061),
    WS(true, false, 80),
    WSS(true, true, 443);

    private final boolean reliable;
    private final boolean secure;
    private final int defaultPort;
    private final String parameter;

    TransportProtocol(boolean reliable, boolean secure, int defaultPort) {
        this.reliable = reliable;
        this.secure = secure;
        this.defaultPort = defaultPort;
        this.parameter = name().toLowerCase(Locale.ROOT);
    }

    /** Whether the transport itself delivers in order and repeats what was lost; then transactions do not repeat. */
    public boolean isReliable() {
        return reliable;
    }

    /** Whether the hop is encrypted. */
    public boolean isSecure() {
        return secure;
    }

    /** The port used where a URI names none. */
    public int defaultPort() {
        return defaultPort;
    }

    /** The transport token of a Via header, for example {@code UDP}. */
    public String viaToken() {
        return name();
    }

    /** The value of a {@code transport} URI parameter; {@code ws} for both WebSocket transports (RFC 7118 5.2.2). */
    public String uriParameter() {
        return this == WSS ? WS.parameter : parameter;
    }

    /** The protocol with this token, whatever its letter case; empty for transports the stack does not speak. */
    public static Optional<TransportProtocol> of(String token) {
        for (TransportProtocol protocol : values()) {
            if (protocol.name().equalsIgnoreCase(token)) {
                return Optional.of(protocol);
            }
        }
        return Optional.empty();
    }
}
