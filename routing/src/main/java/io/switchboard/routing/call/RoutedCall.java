package io.switchboard.routing.call;

import io.switchboard.calls.IncomingCall;
import io.switchboard.directory.view.AccountView;
import io.switchboard.routing.journal.CallEntry;

/**
 * A call on its way.
 *
 * @param call the call itself
 * @param account the account as it was when the call came: later changes are for later calls
 * @param entry its record
 */
record RoutedCall(IncomingCall call, AccountView account, CallEntry entry) {}
