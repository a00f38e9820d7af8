package io.switchboard.directory.user;

/** Where a user may call outside the phone system; it bounds what each of the user's contact methods may (section 18, Q12). */
public enum ExternalCalls {
    /** Nowhere. */
    NONE,
    /** To numbers of the account's own country. */
    OWN_COUNTRY,
    /** Wherever the account may. */
    EVERYWHERE
}
