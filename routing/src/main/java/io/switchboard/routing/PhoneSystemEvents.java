package io.switchboard.routing;

import io.switchboard.directory.account.AccountId;

/**
 * Is told what changes while calls go on, so that pages can move by themselves. Registrations and completed calls are
 * told by the directory's own listeners.
 */
@FunctionalInterface
public interface PhoneSystemEvents {

    /**
     * A call of the account began, changed or ended; {@link PhoneSystem#liveCalls} has the new state. Comes on the
     * call's thread: must be quick and must not block.
     */
    void liveCallsChanged(AccountId account);
}
