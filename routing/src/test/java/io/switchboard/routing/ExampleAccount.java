package io.switchboard.routing;

import io.switchboard.directory.Directory;
import io.switchboard.directory.DirectorySettings;
import io.switchboard.directory.account.AccountDraft;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.contactmethod.UnavailableAction;
import io.switchboard.directory.number.PhoneNumberDraft;
import io.switchboard.directory.sipaccount.CreatedSipAccount;
import io.switchboard.directory.sipaccount.SipAccountDraft;
import io.switchboard.directory.sipaccount.SipCredentials;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.trunk.TrunkDraft;
import io.switchboard.directory.user.UserDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An account of its own in a real directory: Ana (101, voicemail, external calls, a phone number), Bea (102, voicemail),
 * Carl (103, nothing when unavailable), and a phone number that is bound to nothing. Everybody rings for five seconds.
 */
public final class ExampleAccount {

    private static final Author AUTHOR = Author.system("test");
    private static final AtomicLong NUMBERS = new AtomicLong(12_025_550_100L);

    private final Directory directory;
    private final AccountId id;
    private final String anasNumber = Long.toString(NUMBERS.incrementAndGet());
    private final String freeNumber = Long.toString(NUMBERS.incrementAndGet());
    private final SipCredentials ana;
    private final SipCredentials bea;
    private final SipCredentials carl;

    private ExampleAccount(Directory directory) {
        this.directory = directory;
        this.id = directory
                .accounts()
                .create(new AccountDraft("Example", "US", "America/New_York"), AUTHOR)
                .id();
        UUID number = phoneNumber(anasNumber);
        phoneNumber(freeNumber);
        this.ana = sipAccount(
                "Ana",
                "Silva",
                inbound("101", UnavailableAction.VOICEMAIL).withNumbers(number),
                OutboundSettings.external(number));
        this.bea =
                sipAccount("Bea", "Costa", inbound("102", UnavailableAction.VOICEMAIL), OutboundSettings.INTERNAL_ONLY);
        this.carl = sipAccount(
                "Carl", "Berg", inbound("103", UnavailableAction.DO_NOTHING), OutboundSettings.INTERNAL_ONLY);
    }

    /** Opens a directory in this temporary folder. */
    public static Directory open(Path folder) throws IOException {
        // PostgreSQL runs as another user when the tests run as root, and must reach its programs.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return Directory.open(DirectorySettings.in(folder.resolve("data")), InstantSource.system());
    }

    /** A new account with numbers that no other has. */
    public static ExampleAccount in(Directory directory) {
        return new ExampleAccount(directory);
    }

    public Directory directory() {
        return directory;
    }

    public AccountId id() {
        return id;
    }

    /** The phone number bound to Ana's SIP account, and her caller ID. */
    public String anasNumber() {
        return anasNumber;
    }

    /** The phone number that is bound to nothing. */
    public String freeNumber() {
        return freeNumber;
    }

    public SipCredentials ana() {
        return ana;
    }

    public SipCredentials bea() {
        return bea;
    }

    public SipCredentials carl() {
        return carl;
    }

    /** Adds a trunk to this carrier, which may call from these networks. */
    public Trunk trunk(TrunkDraft draft) {
        return directory.trunks().create(id, draft, AUTHOR);
    }

    private UUID phoneNumber(String number) {
        return directory
                .phoneNumbers()
                .create(id, PhoneNumberDraft.of(number), AUTHOR)
                .id();
    }

    private static InboundSettings inbound(String internalNumber, UnavailableAction whenUnavailable) {
        return InboundSettings.DEFAULT
                .withInternalNumbers(internalNumber)
                .withWhenUnavailable(whenUnavailable)
                .withRingTime(Duration.ofSeconds(5));
    }

    private SipCredentials sipAccount(
            String firstName, String lastName, InboundSettings inbound, OutboundSettings outbound) {
        UUID user = directory
                .users()
                .create(
                        id,
                        new UserDraft(
                                firstName,
                                lastName,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(firstName.toLowerCase(Locale.ROOT) + "@example.com")),
                        AUTHOR)
                .id();
        verifiedEmail(user, firstName.toLowerCase(Locale.ROOT) + "@example.com");
        CreatedSipAccount created =
                directory.sipAccounts().create(id, new SipAccountDraft(user, "Desk phone", inbound, outbound), AUTHOR);
        return created.credentials();
    }

    private void verifiedEmail(UUID user, String address) {
        try (Connection connection = directory.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into email_contacts (id, account_id, user_id, address, status, verified_at, created_at)"
                                + " values (gen_random_uuid(), ?, ?, ?, 'VERIFIED', now(), now())")) {
            insert.setObject(1, id.value());
            insert.setObject(2, user);
            insert.setString(3, address);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
