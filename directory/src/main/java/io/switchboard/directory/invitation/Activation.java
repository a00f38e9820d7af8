package io.switchboard.directory.invitation;

import io.switchboard.directory.account.AccountId;
import java.util.UUID;

/** What came of using an invitation's token. */
public sealed interface Activation {

    /** The token was good; it is used up now. */
    record Activated(AccountId account, UUID user) implements Activation {}

    /** The token is too old, was used before, was replaced by a newer one, or never was one. */
    record Refused() implements Activation {}
}
