package io.switchboard.directory;

import io.switchboard.directory.account.Account;
import io.switchboard.directory.account.AccountDraft;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.number.PhoneNumber;
import io.switchboard.directory.number.PhoneNumberDraft;
import io.switchboard.directory.sipaccount.SipAccountDraft;
import io.switchboard.directory.user.User;
import io.switchboard.directory.user.UserDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** One directory on a real PostgreSQL for all tests of this JVM; every test makes an account of its own in it. */
public final class TestDirectory {

    public static final Author AUTHOR = Author.system("test");
    private static final AtomicLong NUMBERS = new AtomicLong(12_025_550_000L);

    private TestDirectory() {}

    private static final class Shared {

        private static final Path FOLDER = temporaryFolder();
        private static final Directory DIRECTORY = open();

        private static Directory open() {
            Directory directory = Directory.open(DirectorySettings.in(FOLDER), InstantSource.system());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                directory.close();
                delete(FOLDER);
            }));
            return directory;
        }
    }

    public static Directory shared() {
        return Shared.DIRECTORY;
    }

    public static Path sharedFolder() {
        return Shared.FOLDER;
    }

    public static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("switchboard-directory");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> all = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static AccountId newAccount() {
        return newAccount(shared());
    }

    public static AccountId newAccount(Directory directory) {
        Account account = directory.accounts().create(new AccountDraft("Example Ltd", "IE", "Europe/Dublin"), AUTHOR);
        return account.id();
    }

    public static User newUser(Directory directory, AccountId account, String firstName, String lastName) {
        UserDraft draft = new UserDraft(
                firstName,
                lastName,
                Optional.empty(),
                Optional.empty(),
                Optional.of(firstName.toLowerCase(Locale.ROOT) + "@example.com"));
        return directory.users().create(account, draft, AUTHOR);
    }

    /** A phone number that no other test has. */
    public static PhoneNumber newPhoneNumber(Directory directory, AccountId account) {
        return directory
                .phoneNumbers()
                .create(account, PhoneNumberDraft.of(Long.toString(NUMBERS.incrementAndGet())), AUTHOR);
    }

    /** An e-mail address of a user that messages can go to. */
    public static UUID newVerifiedEmail(Directory directory, AccountId account, User user, String address) {
        UUID id = UUID.randomUUID();
        Jdbi.create(directory.dataSource())
                .useHandle(handle -> handle.execute(
                        "insert into email_contacts (id, account_id, user_id, address, status, verified_at, created_at)"
                                + " values (?, ?, ?, ?, 'VERIFIED', now(), now())",
                        id,
                        account.value(),
                        user.id(),
                        address));
        return id;
    }

    public static SipAccountDraft draft(User user, String name) {
        return new SipAccountDraft(user.id(), name, InboundSettings.DEFAULT, OutboundSettings.INTERNAL_ONLY);
    }

    /** Waits until something holds, for ten seconds at most. */
    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come true within ten seconds.");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
