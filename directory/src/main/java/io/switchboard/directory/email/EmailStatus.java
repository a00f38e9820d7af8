package io.switchboard.directory.email;

/** Whether an email contact is known to reach its person. */
public enum EmailStatus {
    /** A mail with a link was sent, or is to be; nobody has followed it yet. */
    PENDING,
    /** Proved, by its link or by its domain. */
    VERIFIED,
    /** The mail with the link will never arrive; {@link EmailContact#failure()} says why. */
    FAILED
}
