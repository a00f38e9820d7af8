package io.switchboard.server.event;

import io.switchboard.directory.Directory;
import io.switchboard.directory.account.Account;
import io.switchboard.directory.account.AccountId;
import java.util.Optional;
import java.util.UUID;

/** Tells watching pages what the directory's listeners hear: call records that are complete, phones that come and go. */
public final class DirectoryNews {
    private DirectoryNews() {}

    /** From now on news of this directory go to these streams. */
    public static void tell(Directory directory, EventStreams streams) {
        directory
                .callHistory()
                .listen((account, call) ->
                        streams.publish(account, new LiveEvent("call-history", "{\"id\":\"" + call + "\"}")));
        directory
                .registrations()
                .listen((sipAccount, registered) -> accountOf(directory, sipAccount)
                        .ifPresent(account -> streams.publish(
                                account,
                                new LiveEvent(
                                        "registration",
                                        "{\"sipAccountId\":\"" + sipAccount + "\",\"registered\":" + registered
                                                + "}"))));
    }

    private static boolean owns(Directory directory, AccountId account, UUID sipAccount) {
        return directory.view(account).stream()
                .flatMap(view -> view.sipAccounts().values().stream())
                .anyMatch(found -> found.id().equals(sipAccount));
    }

    private static Optional<AccountId> accountOf(Directory directory, UUID sipAccount) {
        return directory.accounts().all().stream()
                .map(Account::id)
                .filter(account -> owns(directory, account, sipAccount))
                .findFirst();
    }
}
