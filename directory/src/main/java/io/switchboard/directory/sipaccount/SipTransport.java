package io.switchboard.directory.sipaccount;

/** How SIP messages travel between a phone and the server (specification section 4.5). */
public enum SipTransport {
    TCP,
    UDP,
    /** Only where the account's TLS is enabled. */
    TLS,
    /** WebSocket over TLS (RFC 7118). */
    WSS;

    /** As the API and the database spell it. */
    public String word() {
        return name();
    }
}
