package io.switchboard.server.whorings;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.view.AccountView;
import java.util.Optional;

/** Accounts as calls see them. Any thread; does not block. */
@FunctionalInterface
public interface AccountOfCalls {
    /** The account as it is now. */
    Optional<AccountView> view(AccountId account);
}
