package io.switchboard.directory.contactmethod;

/** What becomes of a call that a contact method cannot take (specification section 4.1). */
public enum WhenUnavailable {
    /** The call ends. */
    DO_NOTHING,
    /** The caller hears the greeting and may leave a message. */
    VOICEMAIL
}
