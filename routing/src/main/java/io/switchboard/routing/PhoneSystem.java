package io.switchboard.routing;

import io.switchboard.calls.CallEngine;
import io.switchboard.calls.CallEngineSettings;
import io.switchboard.calls.MediaAddressing;
import io.switchboard.delivery.file.CallFileDelivery;
import io.switchboard.directory.Directory;
import io.switchboard.directory.Identifiers;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.view.AccountView;
import io.switchboard.media.MediaEngine;
import io.switchboard.media.MediaSettings;
import io.switchboard.routing.admission.Carriers;
import io.switchboard.routing.admission.DirectoryCredentials;
import io.switchboard.routing.admission.PhoneRules;
import io.switchboard.routing.admission.PhoneSystemAdmission;
import io.switchboard.routing.admission.RegistrationMonitor;
import io.switchboard.routing.admission.RegistrationProblem;
import io.switchboard.routing.call.CallRouting;
import io.switchboard.routing.call.DirectorySounds;
import io.switchboard.routing.call.RoutingPorts;
import io.switchboard.routing.decision.CallFacts;
import io.switchboard.routing.journal.CallJournal;
import io.switchboard.routing.location.DirectoryLocations;
import io.switchboard.routing.location.RegistrationDesk;
import io.switchboard.routing.question.WhoRings;
import io.switchboard.routing.question.WhoRingsStory;
import io.switchboard.sip.registrar.Registrar;
import io.switchboard.sip.registrar.RegistrarSettings;
import io.switchboard.sip.transport.ConnectionPlug;
import io.switchboard.sip.transport.ListeningPoint;
import io.switchboard.sip.transport.LocalAddress;
import io.switchboard.sip.useragent.ClientCredentials;
import io.switchboard.sip.useragent.RequestAdmission;
import io.switchboard.sip.useragent.UserAgent;
import io.switchboard.sip.useragent.UserAgentSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The running phone system: SIP, sound, calls and their routing over one directory. All methods may be called from any
 * thread and do not block, save {@link #start} and {@link #close}.
 */
public final class PhoneSystem implements AutoCloseable {

    private final CallEngine calls;
    private final MediaEngine media;
    private final CallJournal journal;
    private final Function<AccountId, Optional<AccountView>> accounts;
    private final DirectoryLocations locations;
    private final RegistrationMonitor monitor;

    private PhoneSystem(
            CallEngine calls,
            MediaEngine media,
            CallJournal journal,
            Function<AccountId, Optional<AccountView>> accounts,
            DirectoryLocations locations,
            RegistrationMonitor monitor) {
        this.calls = calls;
        this.media = media;
        this.journal = journal;
        this.accounts = accounts;
        this.locations = locations;
        this.monitor = monitor;
    }

    /**
     * Starts listening. Phones that were registered before can be called at once; calls that an earlier run was cut off
     * in are closed in the history.
     *
     * @param delivery takes voicemails and recordings; stays the caller's to close
     * @param events is told what changes
     * @throws io.switchboard.sip.transport.TransportStartException when a listening point cannot be bound
     */
    public static PhoneSystem start(
            PhoneSystemSettings settings,
            Directory directory,
            CallFileDelivery delivery,
            PhoneSystemEvents events,
            InstantSource clock) {
        directory.callHistory().closeCutCalls();
        Identifiers identifiers = new Identifiers(clock);
        Carriers carriers = new Carriers(directory::trunksFrom, directory::view);
        DirectoryLocations locations =
                new DirectoryLocations(directory.registrations(), directory::bySipUsername, settings.domain());
        CallJournal journal = new CallJournal(directory.callHistory(), identifiers, events, clock);
        CallRouting routing =
                CallRouting.of(settings, ports(directory, carriers, locations, delivery), journal, identifiers, clock);
        RegistrationMonitor monitor = new RegistrationMonitor(clock);
        PhoneRules rules = new PhoneRules(directory::bySipUsername, monitor);
        MediaEngine media = MediaEngine.start(MediaSettings.standard().withPorts(settings.rtpPorts()));
        try {
            CallEngine calls = startCalls(
                    settings,
                    UserAgentSettings.of(
                            settings.listen(),
                            settings.publicAddress(),
                            new DirectoryCredentials(directory::digestHashes)),
                    new PhoneSystemAdmission(carriers, settings.domain(), rules, directory.callHistory()::isFarBehind),
                    rules,
                    new Registrar(locations, RegistrarSettings.DEFAULT, clock),
                    media,
                    routing,
                    journal,
                    clock);
            return new PhoneSystem(calls, media, journal, directory::view, locations, monitor);
        } catch (RuntimeException failure) {
            media.close();
            throw failure;
        }
    }

    private static CallEngine startCalls(
            PhoneSystemSettings settings,
            UserAgentSettings userAgentSettings,
            RequestAdmission admission,
            PhoneRules rules,
            Registrar registrar,
            MediaEngine media,
            CallRouting routing,
            CallJournal journal,
            InstantSource clock) {
        CompletableFuture<UserAgent> userAgent = new CompletableFuture<>();
        return CallEngine.start(
                callSettings(settings, userAgent, clock),
                calls -> {
                    UserAgent started = UserAgent.start(
                            userAgentSettings, admission, new RegistrationDesk(registrar, rules, calls));
                    userAgent.complete(started);
                    return started;
                },
                media,
                routing,
                journal);
    }

    private static RoutingPorts ports(
            Directory directory, Carriers carriers, DirectoryLocations locations, CallFileDelivery delivery) {
        return new RoutingPorts(
                directory::bySipUsername,
                carriers,
                locations,
                trunk -> directory
                        .trunks()
                        .credentials(trunk.account(), trunk.trunk().id()),
                forwarding -> directory
                        .forwardingCredentials(forwarding.account(), forwarding.id())
                        .map(known -> new ClientCredentials(known.username(), known.password())),
                new DirectorySounds(directory.audioFiles()),
                delivery);
    }

    private static CallEngineSettings callSettings(
            PhoneSystemSettings settings, CompletableFuture<UserAgent> userAgent, InstantSource clock) {
        MediaAddressing addressing = peer -> {
            LocalAddress local = userAgent.join().localAddressFor(peer);
            return new MediaAddressing.MediaAddress(local.bound(), local.advertised());
        };
        return CallEngineSettings.standard(addressing)
                .withClock(clock)
                .withKeepAlive(settings.pingInterval(), settings.silenceLimit());
    }

    /** Where phones and carriers reach it, with the ports it got. */
    public List<ListeningPoint> listeningPoints() {
        return calls.userAgent().listeningPoints();
    }

    /** Where the web server hands in its SIP connections (RFC 7118). */
    public ConnectionPlug connectionPlug() {
        return calls.userAgent().connectionPlug();
    }

    /** The calls of an account that go on, oldest first. */
    public List<LivePhoneCall> liveCalls(AccountId account) {
        return calls.liveCalls().stream()
                .flatMap(call -> journal
                        .find(call.id())
                        .filter(entry -> entry.account().equals(account))
                        .map(entry -> new LivePhoneCall(
                                entry.id(),
                                entry.direction(),
                                entry.parties(),
                                call.state(),
                                call.startedAt(),
                                call.answeredAt(),
                                call.codec()))
                        .stream())
                .toList();
    }

    /** Ends a call of an account. Says whether there was such a call. */
    public boolean hangUp(AccountId account, UUID call) {
        return journal.find(account, call)
                .map(entry -> calls.hangUp(entry.call()))
                .orElse(false);
    }

    /**
     * What would happen to a call into an account; nobody rings. The account's view of now counts, the time schedules of
     * that instant.
     */
    public Optional<WhoRings> whoRings(AccountId account, CallFacts facts, Instant at) {
        return accounts.apply(account)
                .map(view -> WhoRingsStory.tell(
                        view, facts, at, phone -> locations.now(phone).size()));
    }

    /** Why phones of a SIP account were refused lately, the latest first. */
    public List<RegistrationProblem> registrationProblems(UUID sipAccount) {
        return monitor.of(sipAccount);
    }

    /** Ends every call for both sides, then stops listening. */
    @Override
    public void close() {
        calls.close();
        media.close();
    }
}
