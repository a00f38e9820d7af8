package io.switchboard.server.permission;

import io.switchboard.directory.Directory;
import io.switchboard.directory.account.AccountId;
import java.util.UUID;

/**
 * Possessions as the directory keeps them.
 *
 * @param directory what the phone system knows
 */
public record DirectoryPossessions(Directory directory) implements Possessions {
    @Override
    public boolean line(AccountId account, UUID user, UUID contactMethod) {
        return directory.people().ownsLine(account, user, contactMethod);
    }

    @Override
    public boolean call(AccountId account, UUID user, UUID call) {
        return directory.callHistory().concerns(account, call, user);
    }
}
