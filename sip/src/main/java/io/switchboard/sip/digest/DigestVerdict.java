package io.switchboard.sip.digest;

/** What came of verifying credentials. */
public sealed interface DigestVerdict {

    /**
     * The client knows the password.
     *
     * @param username whose
     * @param realm where
     */
    record Accepted(String username, String realm) implements DigestVerdict {}

    /** The client knows the password, but its nonce is too old or was used before: challenge again, saying so. */
    record Stale() implements DigestVerdict {}

    /**
     * The client does not know the password. That there is no such user is not told apart in any answer.
     *
     * @param why for counters and logs only
     */
    record Refused(Reason why) implements DigestVerdict {}

    /** Why credentials were refused. */
    enum Reason {
        /** Something needed is absent, malformed, or of an algorithm or quality that was not offered. */
        UNUSABLE,
        /** They are for another realm. */
        OTHER_REALM,
        /** The user is unknown or the password wrong. */
        WRONG
    }
}
