package io.switchboard.server;

import io.switchboard.delivery.notice.Notices;
import io.switchboard.directory.Directory;
import io.switchboard.directory.access.AccessMails;
import io.switchboard.directory.access.Accesses;
import io.switchboard.directory.access.ApiTokens;
import io.switchboard.directory.access.Sessions;
import io.switchboard.directory.account.Accounts;
import io.switchboard.directory.appdevice.AppDevices;
import io.switchboard.directory.appline.AppLines;
import io.switchboard.directory.audio.AudioFiles;
import io.switchboard.directory.audit.AuditLog;
import io.switchboard.directory.deliverymethod.DeliveryMethods;
import io.switchboard.directory.email.DomainRecords;
import io.switchboard.directory.email.Domains;
import io.switchboard.directory.email.EmailContacts;
import io.switchboard.directory.email.VerificationMails;
import io.switchboard.directory.enrolment.AppEnrolment;
import io.switchboard.directory.featurecode.AccountFeatureCodes;
import io.switchboard.directory.history.CallHistory;
import io.switchboard.directory.idempotency.IdempotentRequests;
import io.switchboard.directory.invitation.InvitationMails;
import io.switchboard.directory.layout.ListLayouts;
import io.switchboard.directory.number.InternalNumbers;
import io.switchboard.directory.number.PhoneNumbers;
import io.switchboard.directory.pstnroute.PstnRoutes;
import io.switchboard.directory.registration.Registrations;
import io.switchboard.directory.schedule.TimeSchedules;
import io.switchboard.directory.sipaccount.SipAccounts;
import io.switchboard.directory.sipforwarding.SipForwardings;
import io.switchboard.directory.trunk.Trunks;
import io.switchboard.directory.user.Avatars;
import io.switchboard.directory.user.Users;
import io.switchboard.media.file.SoundDecoder;
import io.switchboard.server.access.AccessLetters;
import io.switchboard.server.call.LiveCalls;
import io.switchboard.server.contactmethod.CsvRows;
import io.switchboard.server.csv.CsvFiles;
import io.switchboard.server.demo.Demonstration;
import io.switchboard.server.email.DomainRechecks;
import io.switchboard.server.email.VerificationLetters;
import io.switchboard.server.event.EventStreams;
import io.switchboard.server.event.LiveCallsFeed;
import io.switchboard.server.health.ServerHealth;
import io.switchboard.server.invitation.InvitationLetters;
import io.switchboard.server.page.PageLinks;
import io.switchboard.server.permission.DirectoryPossessions;
import io.switchboard.server.permission.Possessions;
import io.switchboard.server.session.Passwords;
import io.switchboard.server.session.SignIn;
import io.switchboard.server.session.SignInThrottle;
import io.switchboard.server.settings.SettingsEditor;
import io.switchboard.server.setup.FirstSetup;
import io.switchboard.server.setup.SetupLink;
import io.switchboard.server.sipaccount.PhoneConnection;
import io.switchboard.server.sipforwarding.Whitelist;
import io.switchboard.server.sipforwarding.WhitelistResource.PortSpan;
import io.switchboard.server.websocket.SipWebSocketHandler;
import io.switchboard.server.whorings.AccountOfCalls;
import io.switchboard.server.whorings.CallQuestions;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Hands the web server what its controllers and filters work with. Everything comes from the foundation, which may still
 * be starting: whoever needs a part first waits for it.
 */
final class Assembly {
    private final CompletableFuture<Foundation> foundation;
    private final ServerHealth health;
    private final SetupLink setupLink;
    private final ServerIdentity identity;
    private final InstantSource clock;
    private final PhoneConnection connection;
    private final PageLinks links;
    private final PortSpan rtpPorts;

    Assembly(
            CompletableFuture<Foundation> foundation,
            ServerIdentity identity,
            ServerHealth health,
            SetupLink setupLink,
            PhoneConnection connection,
            PageLinks links,
            PortSpan rtpPorts,
            InstantSource clock) {
        this.foundation = foundation;
        this.identity = identity;
        this.health = health;
        this.setupLink = setupLink;
        this.connection = connection;
        this.links = links;
        this.rtpPorts = rtpPorts;
        this.clock = clock;
    }

    void register(GenericApplicationContext context) {
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(ServerHealth.class, () -> health);
        context.registerBean(PhoneConnection.class, () -> connection);
        context.registerBean(PageLinks.class, () -> links);
        fromDirectory(context, Accounts.class, Directory::accounts);
        fromDirectory(context, Users.class, Directory::users);
        fromDirectory(context, Avatars.class, Directory::avatars);
        fromDirectory(context, AppDevices.class, Directory::appDevices);
        fromDirectory(context, TimeSchedules.class, Directory::timeSchedules);
        fromDirectory(context, AppLines.class, Directory::appLines);
        fromDirectory(context, SipAccounts.class, Directory::sipAccounts);
        fromDirectory(context, PstnRoutes.class, Directory::pstnRoutes);
        fromDirectory(context, SipForwardings.class, Directory::sipForwardings);
        fromDirectory(context, Whitelist.class, directory -> new Whitelist(directory.settings(), connection, rtpPorts));
        fromDirectory(
                context,
                CsvRows.class,
                directory -> new CsvRows(directory.phoneNumbers(), directory.deliveryMethods()));
        fromDirectory(context, Registrations.class, Directory::registrations);
        fromDirectory(context, PhoneNumbers.class, Directory::phoneNumbers);
        fromDirectory(context, InternalNumbers.class, Directory::internalNumbers);
        fromDirectory(context, Trunks.class, Directory::trunks);
        fromDirectory(context, AccountFeatureCodes.class, Directory::featureCodes);
        fromDirectory(context, CallHistory.class, Directory::callHistory);
        fromDirectory(context, Sessions.class, Directory::sessions);
        fromDirectory(context, Accesses.class, Directory::accesses);
        from(context, AccessMails.class, parts -> new AccessLetters(parts.notices(), links));
        from(context, Passwords.class, Foundation::passwords);
        fromDirectory(context, AuditLog.class, Directory::auditLog);
        fromDirectory(context, ApiTokens.class, Directory::apiTokens);
        fromDirectory(context, AudioFiles.class, Directory::audioFiles);
        context.registerBean(SoundDecoder.class, SoundDecoder::ofThisMachine, bean -> bean.setLazyInit(true));
        fromDirectory(context, ListLayouts.class, Directory::listLayouts);
        fromDirectory(context, IdempotentRequests.class, Directory::idempotentRequests);
        fromDirectory(context, Possessions.class, DirectoryPossessions::new);
        fromDirectory(context, CsvFiles.class, directory -> new CsvFiles(directory.accounts()));
        from(context, CallQuestions.class, parts -> parts.telephony()::whoRings);
        fromDirectory(context, AccountOfCalls.class, directory -> directory::view);
        from(context, LiveCalls.class, parts -> parts.telephony().calls());
        fromDirectory(context, EmailContacts.class, Directory::emailContacts);
        fromDirectory(context, Domains.class, Directory::domains);
        fromDirectory(context, DeliveryMethods.class, Directory::deliveryMethods);
        from(context, Notices.class, Foundation::notices);
        from(context, InvitationMails.class, parts -> new InvitationLetters(parts.notices(), links));
        fromDirectory(context, AppEnrolment.class, Directory::appEnrolment);
        from(context, DomainRecords.class, Foundation::domainRecords);
        from(context, VerificationMails.class, parts -> new VerificationLetters(parts.notices(), links));
        from(context, EventStreams.class, Foundation::streams);
        from(context, LiveCallsFeed.class, Foundation::feed);
        from(context, Demonstration.class, Foundation::demonstration);
        from(context, SipWebSocketHandler.class, parts -> new SipWebSocketHandler(parts.telephony()::plug));
        from(context, SettingsEditor.class, parts -> settings(parts.directory()));
        from(context, SignIn.class, this::signIn);
        context.registerBean(FirstSetup.class, () -> setup(context.getBean(SignIn.class)));
    }

    /** Begins to look after verified domains, until {@code running} is closed. */
    void startRechecks(Running running) {
        Foundation parts = foundation.join();
        running.keep(new DomainRechecks(parts.directory(), parts.domainRecords(), parts.notices(), links, clock))
                .start();
    }

    private SignIn signIn(Foundation parts) {
        Directory directory = parts.directory();
        return new SignIn(
                directory.people(),
                directory.sessions(),
                directory.accounts(),
                parts.passwords(),
                new SignInThrottle(clock),
                identity);
    }

    private FirstSetup setup(SignIn signIn) {
        Foundation parts = foundation.join();
        Directory directory = parts.directory();
        return new FirstSetup(
                directory.accounts(), directory.people(), parts.passwords(), settings(directory), signIn, setupLink);
    }

    private static SettingsEditor settings(Directory directory) {
        return new SettingsEditor(directory.accounts(), directory.settings(), directory.systemEmails());
    }

    private <T> void fromDirectory(GenericApplicationContext context, Class<T> type, Function<Directory, T> part) {
        from(context, type, parts -> part.apply(parts.directory()));
    }

    // The foundation closes its parts itself, in its own order.
    private <T> void from(GenericApplicationContext context, Class<T> type, Function<Foundation, T> part) {
        context.registerBean(
                type, () -> part.apply(foundation.join()), definition -> definition.setDestroyMethodName(null));
    }
}
