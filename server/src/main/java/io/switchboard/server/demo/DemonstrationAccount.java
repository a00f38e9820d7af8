package io.switchboard.server.demo;

import io.switchboard.directory.Directory;
import io.switchboard.directory.access.ApiToken;
import io.switchboard.directory.access.ApiTokenDraft;
import io.switchboard.directory.access.PersonDraft;
import io.switchboard.directory.access.Role;
import io.switchboard.directory.account.Account;
import io.switchboard.directory.account.AccountDraft;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.contactmethod.UnavailableAction;
import io.switchboard.directory.email.EmailContact;
import io.switchboard.directory.number.PhoneNumber;
import io.switchboard.directory.number.PhoneNumberDraft;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.sipaccount.AdvancedSettings;
import io.switchboard.directory.sipaccount.SipAccount;
import io.switchboard.directory.sipaccount.SipAccountDraft;
import io.switchboard.directory.sipaccount.SipCredentials;
import io.switchboard.directory.sipaccount.SipTransport;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.trunk.TrunkDraft;
import io.switchboard.directory.user.User;
import io.switchboard.directory.user.UserDraft;
import io.switchboard.server.session.Passwords;
import java.net.InetSocketAddress;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Makes the demonstration's account at its first start, and finds it again at later ones. */
public final class DemonstrationAccount {
    /** Who owns the account. */
    public static final String OWNER = "demo@switchboard.example";

    /** The owner's password: no secret, for the demonstration listens on loopback alone. */
    public static final String PASSWORD = "demonstration";

    private static final Author AUTHOR = Author.system("demonstration");
    private static final AdvancedSettings EVERY_TRANSPORT =
            AdvancedSettings.DEFAULT.withTransports(SipTransport.UDP, SipTransport.TCP, SipTransport.WSS);
    private static final String TRUNK = "Demonstration carrier";
    private static final String TOKEN = "Demonstration";
    private static final String CARRIERS = "127.0.0.8/29";
    private static final List<Colleague> COLLEAGUES = List.of(
            new Colleague("Ana", "Ortiz", "Sales", "101", UnavailableAction.VOICEMAIL),
            new Colleague("Ben", "Adler", "Support", "102", UnavailableAction.VOICEMAIL),
            new Colleague("Cleo", "Marsh", "Workshop", "103", UnavailableAction.DO_NOTHING));

    private final Directory directory;
    private final AccountId account;

    private DemonstrationAccount(Directory directory, AccountId account) {
        this.directory = directory;
        this.account = account;
    }

    private record Colleague(
            String firstName,
            String lastName,
            String department,
            String internalNumber,
            UnavailableAction whenUnavailable) {}

    /**
     * One line that is ready to be typed into a phone.
     *
     * @param user whose it is
     * @param internalNumber what colleagues dial
     * @param credentials what the phone signs in with
     */
    public record Line(String user, String internalNumber, SipCredentials credentials) {}

    /**
     * What is in the account.
     *
     * @param lines the three lines
     * @param numbers the phone numbers, the one that is bound first
     * @param apiToken a token that works until the next start
     */
    public record Contents(List<Line> lines, List<String> numbers, String apiToken) {
        /** Leaves the token out. */
        @Override
        public String toString() {
            return "Contents[numbers=" + numbers + "]";
        }
    }

    /** The account, ready to play, with its trunk leading to the carrier at this address. */
    public static Contents prepare(Directory directory, Passwords passwords, InetSocketAddress carrier) {
        Optional<Account> present = directory.accounts().all().stream().findFirst();
        AccountId id = present.map(Account::id).orElseGet(() -> create(directory, passwords));
        DemonstrationAccount demonstration = new DemonstrationAccount(directory, id);
        if (present.isEmpty()) {
            demonstration.furnish();
        }
        demonstration.leadTo(carrier);
        return new Contents(demonstration.lines(), demonstration.numbers(), demonstration.freshToken());
    }

    private static AccountId create(Directory directory, Passwords passwords) {
        Account account = directory
                .accounts()
                .create(
                        new AccountDraft(
                                "Demonstration", "US", ZoneId.systemDefault().getId()),
                        AUTHOR);
        directory
                .people()
                .create(
                        account.id(),
                        new PersonDraft("Dana", "Owner", OWNER, Role.OPERATOR),
                        passwords.hash(PASSWORD),
                        AUTHOR);
        return account.id();
    }

    private void furnish() {
        PhoneNumber main = number("12025550101", "Main line");
        number("12025550102", "Free line");
        DemonstrationMethods methods = new DemonstrationMethods(directory, account, AUTHOR);
        List<User> users = new ArrayList<>();
        List<EmailContact> emails = new ArrayList<>();
        for (Colleague colleague : COLLEAGUES) {
            User user = directory
                    .users()
                    .create(
                            account,
                            new UserDraft(
                                    colleague.firstName(),
                                    colleague.lastName(),
                                    Optional.of(colleague.department()),
                                    Optional.empty(),
                                    Optional.of(colleague.firstName().toLowerCase(java.util.Locale.ROOT)
                                            + "@switchboard.example")),
                            AUTHOR);
            users.add(user);
            emails.add(methods.email(user));
            InboundSettings inbound = InboundSettings.DEFAULT
                    .withInternalNumbers(colleague.internalNumber())
                    .withWhenUnavailable(colleague.whenUnavailable());
            directory
                    .sipAccounts()
                    .create(
                            account,
                            new SipAccountDraft(
                                            user.id(),
                                            colleague.firstName() + "'s phone",
                                            colleague.internalNumber().equals("101")
                                                    ? inbound.withNumbers(main.id())
                                                    : inbound,
                                            OutboundSettings.external(main.id()))
                                    .withAdvanced(EVERY_TRANSPORT),
                            AUTHOR);
        }
        methods.deliveryMethod("Everybody's email", emails);
        methods.appLine(users.get(0));
        methods.sipForwarding(users.get(1), "100", "pbx.example.com");
        methods.pstnRoute(users.get(2), "12125551212");
    }

    private PhoneNumber number(String digits, String name) {
        return directory
                .phoneNumbers()
                .create(account, new PhoneNumberDraft(digits, true, Optional.of(name), Optional.empty()), AUTHOR);
    }

    // The carrier takes another port at each start.
    private void leadTo(InetSocketAddress carrier) {
        TrunkDraft draft =
                TrunkDraft.of(TRUNK, carrier.getAddress().getHostAddress(), carrier.getPort(), List.of(CARRIERS));
        Optional<Trunk> present = directory.trunks().list(account, PageRequest.FIRST).items().stream()
                .filter(trunk -> trunk.name().equals(TRUNK))
                .findFirst();
        present.ifPresentOrElse(
                trunk -> directory.trunks().update(account, trunk.id(), draft, OptionalLong.empty(), AUTHOR),
                () -> directory.trunks().create(account, draft, AUTHOR));
    }

    private List<Line> lines() {
        return directory.sipAccounts().list(account, PageRequest.FIRST.withLimit(PageRequest.LARGEST)).items().stream()
                .sorted(java.util.Comparator.comparing(SipAccount::createdAt))
                .map(this::line)
                .toList();
    }

    private Line line(SipAccount sipAccount) {
        String internalNumber =
                sipAccount.inbound().internalNumbers().stream().findFirst().orElse("");
        return new Line(
                sipAccount.ownerName(), internalNumber, directory.sipAccounts().credentials(account, sipAccount.id()));
    }

    private List<String> numbers() {
        return directory.phoneNumbers().list(account, PageRequest.FIRST).items().stream()
                .map(PhoneNumber::number)
                .toList();
    }

    // A token's text cannot be read again, so each start makes a new one and revokes the last.
    private String freshToken() {
        directory.apiTokens().list(account, PageRequest.FIRST.withLimit(PageRequest.LARGEST)).items().stream()
                .filter(token -> token.name().equals(TOKEN))
                .map(ApiToken::id)
                .forEach(id -> revoke(id));
        return directory
                .apiTokens()
                .create(account, ApiTokenDraft.of(TOKEN, Role.OPERATOR), AUTHOR)
                .token();
    }

    private void revoke(UUID id) {
        directory.apiTokens().revoke(account, id, AUTHOR);
    }
}
