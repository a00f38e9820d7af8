package io.switchboard.delivery.mail;

/** How the connection to a mail server is protected. */
public enum SmtpSecurity {
    /** Not at all; for a server on the same machine or network. */
    NONE,
    /** Starts in the clear and must be upgraded before anything is said (RFC 3207); usually port 587. */
    STARTTLS,
    /** TLS from the first byte (RFC 8314); usually port 465. */
    IMPLICIT_TLS
}
