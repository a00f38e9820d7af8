package io.switchboard.sip.useragent;

import java.util.Optional;

/** Whether, and as whom, the sender of a request may go on. */
public sealed interface Admission {

    /** The sender must prove a password of this realm; the stack does the digest (RFC 3261 22, RFC 8760). */
    record Challenge(String realm) implements Admission {}

    /** The sender is a known peer: {@link Identity.Peer}. */
    record TrustedPeer(String name) implements Admission {}

    /** Anyone may: {@link Identity.Anonymous}. */
    record Open() implements Admission {}

    /**
     * Nobody may.
     *
     * @param status a final status of 400 to 699
     * @param warning text for a Warning header that tells a person why
     */
    record Refuse(int status, String reason, Optional<String> warning) implements Admission {}
}
