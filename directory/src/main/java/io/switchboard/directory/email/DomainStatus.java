package io.switchboard.directory.email;

/** Whether a domain is known to belong to the account. */
public enum DomainStatus {
    /** Its record was not looked for yet. */
    PENDING,
    /** Its record was found once; addresses of the domain need no link. */
    VERIFIED,
    /** Its record was looked for and never found; {@link Domain#failure()} says why. */
    FAILED
}
