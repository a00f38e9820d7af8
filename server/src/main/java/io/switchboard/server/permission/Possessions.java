package io.switchboard.server.permission;

import io.switchboard.directory.account.AccountId;
import java.util.UUID;

/** What belongs to a user, as the rules need to know it. Blocks on the database. */
public interface Possessions {

    /** Whether a contact method is the user's; false for one that the account does not have. */
    boolean line(AccountId account, UUID user, UUID contactMethod);

    /** Whether a line of the user takes or took part in a call; false for one that the account does not have. */
    boolean call(AccountId account, UUID user, UUID call);
}
