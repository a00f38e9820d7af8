package io.switchboard.bench;

import io.switchboard.delivery.file.CallFileDelivery;
import io.switchboard.delivery.file.CallFileSettings;
import io.switchboard.delivery.mail.DemoInbox;
import io.switchboard.directory.Directory;
import io.switchboard.directory.DirectorySettings;
import io.switchboard.directory.account.AccountDraft;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.deliverymethod.MailDestination;
import io.switchboard.directory.sipaccount.SipAccountDraft;
import io.switchboard.directory.sipaccount.SipCredentials;
import io.switchboard.directory.user.UserDraft;
import io.switchboard.media.PortRange;
import io.switchboard.media.file.Mp3Encoder;
import io.switchboard.routing.Mp3Recordings;
import io.switchboard.routing.PhoneSystem;
import io.switchboard.routing.PhoneSystemSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The whole phone system under measurement, with a directory of its own in a temporary folder. */
final class PhoneSystemSubject {

    static final String SIP_PORT = "sip-port";
    static final String DOMAIN = "domain";
    static final String ACCOUNTS = "accounts";

    private static final String DOMAIN_NAME = "bench.example";
    private static final int FIRST_INTERNAL_NUMBER = 1000;
    private static final Author AUTHOR = Author.system("bench");

    private PhoneSystemSubject() {}

    static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("switchboard-bench");
        // PostgreSQL runs as another user when this runs as root, and must reach its files.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try {
            run(folder, Arguments.number(arguments, 0, 100));
        } finally {
            delete(folder);
        }
    }

    private static void run(Path folder, int accounts) throws IOException {
        InstantSource clock = InstantSource.system();
        try (Directory directory = Directory.open(DirectorySettings.in(folder.resolve("data")), clock);
                CallFileDelivery delivery = CallFileDelivery.start(
                        CallFileSettings.in(folder.resolve("spool")),
                        directory.dataSource(),
                        file -> Optional.of(MailDestination.of("bea@example.com")),
                        new DemoInbox(folder.resolve("inbox"), clock),
                        new Mp3Recordings(Mp3Encoder.ofThisMachine()),
                        clock)) {
            List<String> credentials = createAccounts(directory, accounts);
            PhoneSystemSettings settings = PhoneSystemSettings.at(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), DOMAIN_NAME)
                    .withRtpPorts(PortRange.ANY);
            try (PhoneSystem phones = PhoneSystem.start(settings, directory, delivery, account -> {}, clock)) {
                SubjectCommands.say(
                        SIP_PORT,
                        Integer.toString(
                                phones.listeningPoints().getFirst().address().getPort()));
                SubjectCommands.say(DOMAIN, DOMAIN_NAME);
                SubjectCommands.say(ACCOUNTS, String.join(" ", credentials));
                SubjectCommands.serve();
            }
        }
    }

    /** User name, password and internal number of each, with commas between them. */
    private static List<String> createAccounts(Directory directory, int count) {
        AccountId account = directory
                .accounts()
                .create(new AccountDraft("Bench", "US", "America/New_York"), AUTHOR)
                .id();
        UUID user = directory
                .users()
                .create(
                        account,
                        new UserDraft("Load", "Maker", Optional.empty(), Optional.empty(), Optional.empty()),
                        AUTHOR)
                .id();
        List<String> credentials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String internalNumber = Integer.toString(FIRST_INTERNAL_NUMBER + i);
            SipCredentials made = directory
                    .sipAccounts()
                    .create(
                            account,
                            new SipAccountDraft(
                                    user,
                                    "Phone " + internalNumber,
                                    InboundSettings.DEFAULT.withInternalNumbers(internalNumber),
                                    OutboundSettings.INTERNAL_ONLY),
                            AUTHOR)
                    .credentials();
            credentials.add(made.username() + "," + made.password() + "," + internalNumber);
        }
        return credentials;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
