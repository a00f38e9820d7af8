package io.switchboard.directory.database;

import io.switchboard.directory.Directory;
import io.switchboard.directory.DirectorySettings;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.history.CallStart;
import io.switchboard.directory.history.Direction;
import io.switchboard.directory.registration.RegisteredContact;
import io.switchboard.directory.registration.RegistrationChange;
import io.switchboard.directory.registration.TestContacts;
import io.switchboard.directory.sipaccount.SipAccount;
import io.switchboard.directory.user.User;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** A server that writes something of each kind, says what, and waits to be killed. */
public final class CrashingServer {

    private CrashingServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        Directory directory = Directory.open(DirectorySettings.in(Path.of(arguments[0])), InstantSource.system());
        AccountId account = TestDirectory.newAccount(directory);
        User user = TestDirectory.newUser(directory, account, "Ann", "Smith");
        SipAccount sipAccount = directory
                .sipAccounts()
                .create(account, TestDirectory.draft(user, "Desk"), TestDirectory.AUTHOR)
                .account();
        RegisteredContact contact = TestContacts.contact(
                sipAccount.id(), "sip:ann@192.0.2.1", Instant.now().plusSeconds(600));
        directory
                .registrations()
                .change(sipAccount.id(), contacts -> new RegistrationChange<>(List.of(contact), true))
                .toCompletableFuture()
                .join();
        UUID call = UUID.randomUUID();
        directory
                .callHistory()
                .started(new CallStart(
                        call,
                        account,
                        Direction.INTERNAL,
                        Instant.now(),
                        "101",
                        Optional.empty(),
                        "102",
                        Optional.empty()))
                .toCompletableFuture()
                .join();
        System.out.println("committed " + account + " " + sipAccount.id() + " " + call + " "
                + directory.databaseProcess().getAsLong());
        new CountDownLatch(1).await();
    }
}
