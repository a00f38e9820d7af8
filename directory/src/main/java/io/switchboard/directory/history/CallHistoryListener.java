package io.switchboard.directory.history;

import io.switchboard.directory.account.AccountId;
import java.util.UUID;

/** Hears of calls whose record is complete. */
@FunctionalInterface
public interface CallHistoryListener {

    /** Called on the thread that writes the history, after the commit. Must not block. */
    void callEnded(AccountId account, UUID callId);
}
