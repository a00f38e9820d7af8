package io.switchboard.directory.email;

/** What proved an email contact. */
public enum VerifiedBy {
    /** Somebody followed the link that was mailed to it. */
    LINK,
    /** Its domain was verified. */
    DOMAIN
}
