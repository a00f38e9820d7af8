package io.switchboard.server.call;

import io.switchboard.directory.account.AccountId;
import java.util.List;

/** The calls going on now, as the API needs them from the phone system. Safe for use by many threads. */
public interface LiveCalls {
    /** The calls of the account, the oldest first. */
    List<LiveCallResource> of(AccountId account);

    /**
     * Ends a call for both sides.
     *
     * @return false when the account has no such call, or it has ended already
     */
    boolean hangUp(AccountId account, String id);
}
