package io.switchboard.directory;

import io.switchboard.directory.access.Accesses;
import io.switchboard.directory.access.ApiTokens;
import io.switchboard.directory.access.People;
import io.switchboard.directory.access.Sessions;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.account.Accounts;
import io.switchboard.directory.appdevice.AppDevices;
import io.switchboard.directory.appline.AppLines;
import io.switchboard.directory.audio.AudioFiles;
import io.switchboard.directory.audit.AuditLog;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.change.ChangeFeed;
import io.switchboard.directory.change.Changes;
import io.switchboard.directory.database.Database;
import io.switchboard.directory.database.DirectoryDatabase;
import io.switchboard.directory.deliverymethod.DeliveryMethods;
import io.switchboard.directory.deliverymethod.MailDestinations;
import io.switchboard.directory.email.Domains;
import io.switchboard.directory.email.EmailContacts;
import io.switchboard.directory.email.SystemEmails;
import io.switchboard.directory.enrolment.AppEnrolment;
import io.switchboard.directory.featurecode.AccountFeatureCodes;
import io.switchboard.directory.history.CallHistory;
import io.switchboard.directory.idempotency.IdempotentRequests;
import io.switchboard.directory.invitation.AppInvitations;
import io.switchboard.directory.layout.ListLayouts;
import io.switchboard.directory.number.InternalNumbers;
import io.switchboard.directory.number.PhoneNumbers;
import io.switchboard.directory.pstnroute.PstnRoutes;
import io.switchboard.directory.registration.Registrations;
import io.switchboard.directory.schedule.TimeSchedules;
import io.switchboard.directory.secret.DigestHashes;
import io.switchboard.directory.secret.Secrets;
import io.switchboard.directory.setting.Settings;
import io.switchboard.directory.sipaccount.SipAccounts;
import io.switchboard.directory.sipforwarding.ForwardingCredentials;
import io.switchboard.directory.sipforwarding.SipForwardings;
import io.switchboard.directory.trunk.Trunks;
import io.switchboard.directory.user.Avatars;
import io.switchboard.directory.user.Users;
import io.switchboard.directory.view.AccountView;
import io.switchboard.directory.view.AccountViews;
import io.switchboard.directory.view.PhoneNumberMatch;
import io.switchboard.directory.view.SipAccountMatch;
import io.switchboard.directory.view.TrunkView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * All that the phone system knows. One is opened per process; it owns the database and everything that is kept in
 * memory of it. The look-ups at the end are for running calls: they touch no database and never block.
 */
public final class Directory implements AutoCloseable {

    private static final long EXPIRY_SECONDS = 5;

    private final Database database;
    private final Changes changes;
    private final Secrets secrets;
    private final AuditLog auditLog;
    private final Accounts accounts;
    private final Users users;
    private final AppLines appLines;
    private final Avatars avatars;
    private final TimeSchedules timeSchedules;
    private final AppInvitations appInvitations;
    private final AppDevices appDevices;
    private final AppEnrolment appEnrolment;
    private final SipAccounts sipAccounts;
    private final EmailContacts emailContacts;
    private final Domains domains;
    private final SystemEmails systemEmails;
    private final DeliveryMethods deliveryMethods;
    private final MailDestinations mailDestinations;
    private final PstnRoutes pstnRoutes;
    private final SipForwardings sipForwardings;
    private final PhoneNumbers phoneNumbers;
    private final InternalNumbers internalNumbers;
    private final Trunks trunks;
    private final AudioFiles audioFiles;
    private final ListLayouts listLayouts;
    private final AccountFeatureCodes featureCodes;
    private final People people;
    private final Accesses accesses;
    private final Sessions sessions;
    private final ApiTokens apiTokens;
    private final IdempotentRequests idempotentRequests;
    private final Settings settings;
    private final Registrations registrations;
    private final CallHistory callHistory;
    private final AccountViews views;
    private final Changes.Subscription viewing;
    private final ChangeFeed feed;
    private final ScheduledExecutorService expiry;
    private final ScheduledFuture<?> expiryTask;

    private Directory(Database database, Secrets secrets, InstantSource clock) {
        this.database = database;
        this.secrets = secrets;
        this.changes = new Changes();
        DirectoryDatabase access = new DirectoryDatabase(database.dataSource(), changes);
        Identifiers identifiers = new Identifiers(clock);
        this.auditLog = new AuditLog(access, identifiers, clock);
        Ledger ledger = new Ledger(access, auditLog, identifiers, clock);
        this.accounts = new Accounts(ledger);
        this.users = new Users(ledger);
        this.avatars = new Avatars(ledger);
        this.timeSchedules = new TimeSchedules(ledger);
        this.appInvitations = new AppInvitations(ledger, secrets);
        this.appDevices = new AppDevices(ledger);
        this.emailContacts = new EmailContacts(ledger, secrets);
        this.domains = new Domains(ledger, secrets, emailContacts);
        this.systemEmails = new SystemEmails(ledger);
        this.deliveryMethods = new DeliveryMethods(ledger);
        this.mailDestinations = new MailDestinations(access);
        this.internalNumbers = new InternalNumbers(ledger);
        this.phoneNumbers = new PhoneNumbers(ledger);
        this.appLines = new AppLines(ledger, internalNumbers);
        this.appEnrolment = new AppEnrolment(ledger, users, appLines, appInvitations);
        this.sipAccounts = new SipAccounts(ledger, secrets, internalNumbers);
        this.pstnRoutes = new PstnRoutes(ledger, internalNumbers);
        this.sipForwardings = new SipForwardings(ledger, secrets, internalNumbers);
        this.trunks = new Trunks(ledger, secrets);
        this.audioFiles = new AudioFiles(ledger);
        this.listLayouts = new ListLayouts(ledger);
        this.featureCodes = new AccountFeatureCodes(ledger);
        this.people = new People(ledger);
        this.accesses = new Accesses(ledger, secrets);
        this.sessions = new Sessions(ledger, secrets);
        this.apiTokens = new ApiTokens(ledger, secrets);
        this.idempotentRequests = new IdempotentRequests(access, secrets, clock);
        this.settings = new Settings(ledger, secrets);
        this.registrations = new Registrations(access, clock);
        this.callHistory = new CallHistory(ledger);
        this.views = new AccountViews(access, secrets);
        this.viewing = changes.listen(views::changed);
        this.feed = new ChangeFeed(database.dataSource(), changes, views::reload);
        this.expiry = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("registration-expiry").daemon().factory());
        this.expiryTask = expiry.scheduleWithFixedDelay(
                registrations::removeExpired, EXPIRY_SECONDS, EXPIRY_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Opens the directory: starts or reaches the database, brings its tables up to date and loads what calls need.
     * Blocks, for some seconds at the first start. Throws {@code DatabaseFault} or {@code SecretFault} with what can be
     * done about it.
     */
    public static Directory open(DirectorySettings settings, InstantSource clock) {
        try {
            // The other user of an embedded server may have to pass through: that is the database's to say.
            if (!Files.isDirectory(settings.dataFolder().resolve("database"))) {
                PrivateFolder.close(settings.dataFolder());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + settings.dataFolder() + " cannot be made.", e);
        }
        Secrets secrets = Secrets.open(settings.dataFolder());
        Database database = Database.open(settings);
        try {
            return new Directory(database, secrets, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public Accounts accounts() {
        return accounts;
    }

    public Users users() {
        return users;
    }

    public EmailContacts emailContacts() {
        return emailContacts;
    }

    public Domains domains() {
        return domains;
    }

    public SystemEmails systemEmails() {
        return systemEmails;
    }

    public DeliveryMethods deliveryMethods() {
        return deliveryMethods;
    }

    public MailDestinations mailDestinations() {
        return mailDestinations;
    }

    public AppLines appLines() {
        return appLines;
    }

    public Avatars avatars() {
        return avatars;
    }

    public TimeSchedules timeSchedules() {
        return timeSchedules;
    }

    public AppInvitations appInvitations() {
        return appInvitations;
    }

    public AppEnrolment appEnrolment() {
        return appEnrolment;
    }

    public AppDevices appDevices() {
        return appDevices;
    }

    public SipAccounts sipAccounts() {
        return sipAccounts;
    }

    public PstnRoutes pstnRoutes() {
        return pstnRoutes;
    }

    public SipForwardings sipForwardings() {
        return sipForwardings;
    }

    public PhoneNumbers phoneNumbers() {
        return phoneNumbers;
    }

    public InternalNumbers internalNumbers() {
        return internalNumbers;
    }

    public Trunks trunks() {
        return trunks;
    }

    /** Greetings and announcements; calls play {@link AudioFiles#playable}. */
    public AudioFiles audioFiles() {
        return audioFiles;
    }

    public ListLayouts listLayouts() {
        return listLayouts;
    }

    public AccountFeatureCodes featureCodes() {
        return featureCodes;
    }

    public People people() {
        return people;
    }

    /** Who may sign in and as what. */
    public Accesses accesses() {
        return accesses;
    }

    public Sessions sessions() {
        return sessions;
    }

    public ApiTokens apiTokens() {
        return apiTokens;
    }

    /** Requests that may be repeated without doing their work twice. */
    public IdempotentRequests idempotentRequests() {
        return idempotentRequests;
    }

    public Settings settings() {
        return settings;
    }

    public AuditLog auditLog() {
        return auditLog;
    }

    public Registrations registrations() {
        return registrations;
    }

    public CallHistory callHistory() {
        return callHistory;
    }

    /** Where to hear of changes. */
    public Changes changes() {
        return changes;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** Connections to the same database, for durable jobs. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /** How the database is; for the health page. */
    public Database.Health databaseHealth() {
        return database.health();
    }

    /** The process of the embedded database server; empty when the server is not ours. */
    public OptionalLong databaseProcess() {
        return database.embedded().map(server -> OptionalLong.of(server.pid())).orElse(OptionalLong.empty());
    }

    /** An account as a call sees it. */
    public Optional<AccountView> view(AccountId account) {
        return views.account(account);
    }

    /** Whose phone number that is, by E.164 digits without plus. */
    public Optional<PhoneNumberMatch> byPhoneNumber(String digits) {
        return views.byPhoneNumber(digits);
    }

    /** Whose SIP username that is. */
    public Optional<SipAccountMatch> bySipUsername(String username) {
        return views.bySipUsername(username);
    }

    /** The enabled trunks, of whatever account, that let calls in from that address. */
    public List<TrunkView> trunksFrom(InetAddress source) {
        return views.trunksFrom(source);
    }

    /** What a phone's digest answer is checked against; empty for an unknown username. */
    public Optional<DigestHashes> digestHashes(String username, String realm) {
        return views.digestHashes(username, realm);
    }

    /** What a SIP forwarding authenticates with; empty if it has nothing for that. */
    public Optional<ForwardingCredentials> forwardingCredentials(AccountId account, UUID sipForwarding) {
        return views.forwardingCredentials(account, sipForwarding);
    }

    /** How often views were read from the database since the start. */
    public long viewLoads() {
        return views.loads();
    }

    /** Writes what waits to be written, then stops the database if it is ours. */
    @Override
    public void close() {
        expiryTask.cancel(false);
        expiry.shutdown();
        viewing.close();
        feed.close();
        registrations.close();
        callHistory.close();
        database.close();
    }
}
