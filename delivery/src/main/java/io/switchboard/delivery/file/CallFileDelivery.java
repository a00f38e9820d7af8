package io.switchboard.delivery.file;

import io.switchboard.delivery.Delivery;
import io.switchboard.delivery.DeliveryFault;
import io.switchboard.delivery.DeliveryJobs;
import io.switchboard.delivery.DeliveryState;
import io.switchboard.delivery.DeliveryStore;
import io.switchboard.delivery.mail.MailTransport;
import io.switchboard.directory.deliverymethod.MailDestination;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes voicemails and recordings from calls to mailboxes. A file that was {@linkplain #handOver handed over} is never
 * lost: sound, facts and one job per recipient are on disk before the call is told. What a server was recording when it
 * died is found on the next start and delivered as far as it was spoken. Each recipient gets the file once; when all have
 * it, nothing of it is kept. Methods block and may be called from any thread but an event or media loop.
 */
public final class CallFileDelivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CallFileDelivery.class);

    /** Part of the rows of running systems: never change it. */
    private static final String JOB = "call-file";

    private final CallFileSettings settings;
    private final FileSpool spool;
    private final DeliveryStore store;
    private final Destinations destinations;
    private final RecordingEncoder encoder;
    private final InstantSource clock;
    private final DeliveryJobs scheduler;
    private final DeliveryJobs.Kind jobs;

    /** Being recorded by a call of this process, so not left behind. */
    private final Set<UUID> recording = ConcurrentHashMap.newKeySet();

    private CallFileDelivery(
            DeliveryJobs scheduler,
            CallFileSettings settings,
            DataSource database,
            Destinations destinations,
            MailTransport transport,
            RecordingEncoder encoder,
            InstantSource clock) {
        this.settings = settings;
        this.spool = new FileSpool(settings.spool());
        this.store = new DeliveryStore(database);
        this.destinations = destinations;
        this.encoder = encoder;
        this.clock = clock;
        CallFileAttempt attempt =
                new CallFileAttempt(spool, store, encoder, transport, settings.retry(), settings.sweepEvery(), clock);
        this.scheduler = scheduler;
        this.jobs = scheduler.kind(JOB, attempt, settings.sweepEvery(), this::salvage);
    }

    /** Starts delivering, salvages what an earlier run left behind and tries again what it gave up. */
    public static CallFileDelivery start(
            CallFileSettings settings,
            DataSource database,
            Destinations destinations,
            MailTransport transport,
            RecordingEncoder encoder,
            InstantSource clock) {
        DeliveryJobs scheduler = new DeliveryJobs(database, clock, settings.pollEvery());
        CallFileDelivery delivery = among(scheduler, settings, database, destinations, transport, encoder, clock);
        scheduler.start();
        return delivery;
    }

    /** The same among jobs of other kinds, whose owner starts and closes them all. */
    public static CallFileDelivery among(
            DeliveryJobs scheduler,
            CallFileSettings settings,
            DataSource database,
            Destinations destinations,
            MailTransport transport,
            RecordingEncoder encoder,
            InstantSource clock) {
        CallFileDelivery delivery =
                new CallFileDelivery(scheduler, settings, database, destinations, transport, encoder, clock);
        delivery.salvage();
        delivery.retryGivenUp();
        return delivery;
    }

    /**
     * Prepares a file; to be followed by {@link #handOver} or {@link #discard}.
     *
     * @return the WAV file to record into, which does not exist yet
     */
    public Path open(CallFile file) {
        recording.add(file.id());
        return spool.open(file);
    }

    /**
     * Takes responsibility for a finished file. When this returns normally, it will be delivered to every recipient even
     * if the server dies at once. When it throws, it stays in the spool and is salvaged within a minute.
     */
    public void handOver(CallFile file) {
        try {
            spool.secure(file.id());
            schedule(file);
        } finally {
            recording.remove(file.id());
        }
    }

    /** Drops a file that is not to be delivered, with or without sound. */
    public void discard(CallFile file) {
        spool.delete(file.id());
        recording.remove(file.id());
    }

    /** Sound below this length is not worth a delivery. */
    public Duration shortest() {
        return settings.shortest();
    }

    /** The deliveries of a call, the oldest first. */
    public List<Delivery> ofCall(UUID accountId, String callId) {
        return store.ofCall(accountId, callId);
    }

    /** The deliveries of an account, the newest first. */
    public List<Delivery> ofAccount(UUID accountId, int limit) {
        return store.ofAccount(accountId, limit);
    }

    /**
     * Tries a failed delivery again from the first attempt on.
     *
     * @return false when the account has no failed delivery of this id
     */
    public boolean retry(UUID accountId, UUID id) {
        Instant now = clock.instant();
        boolean revived = store.inTransaction(transaction -> {
            boolean found = store.revive(transaction, accountId, id, now);
            if (found) {
                jobs.scheduleAnew(transaction, id, now);
            }
            return found;
        });
        jobs.hurry();
        return revived;
    }

    /** To be told when there is another mail server: everything that waits or was given up is tried with it at once. */
    public void mailChanged() {
        store.inTransaction(transaction -> {
            jobs.expedite(transaction, clock.instant());
            return true;
        });
        retryGivenUp();
        jobs.hurry();
    }

    /** Stops delivering; what is under way is finished, what waits is kept. */
    @Override
    public void close() {
        scheduler.close();
    }

    private void schedule(CallFile file) {
        Optional<MailDestination> destination = destination(file);
        if (destination.isEmpty()) {
            // Salvage asks again every minute: an address may come.
            LOG.warn(
                    "File {} of call {} has nobody to go to and waits",
                    file.id(),
                    file.facts().callId());
            return;
        }
        Instant now = clock.instant();
        store.inTransaction(transaction -> {
            for (String address : destination.get().addresses()) {
                Delivery delivery = delivery(file, destination.get(), address, now);
                if (store.insert(transaction, delivery)) {
                    jobs.schedule(transaction, delivery.id(), now);
                }
            }
            return true;
        });
        jobs.hurry();
        LOG.info(
                "File {} of call {} is queued for {} recipients",
                file.id(),
                file.facts().callId(),
                destination.get().addresses().size());
    }

    private Optional<MailDestination> destination(CallFile file) {
        try {
            return destinations.of(file).filter(place -> !place.addresses().isEmpty());
        } catch (JdbiException failure) {
            throw new DeliveryFault("The database does not tell where file " + file.id() + " goes", failure);
        }
    }

    private static Delivery delivery(CallFile file, MailDestination destination, String address, Instant now) {
        return new Delivery(
                idOf(file.id(), address),
                file.id(),
                file.accountId(),
                file.facts().callId(),
                address,
                destination.subject(),
                destination.body(),
                DeliveryState.WAITING,
                0,
                Optional.empty(),
                Optional.of(now),
                now,
                Optional.empty());
    }

    /** The same for the same file and recipient, however often it is handed over. */
    private static UUID idOf(UUID file, String address) {
        return UUID.nameUUIDFromBytes((file + " " + address.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
    }

    private void retryGivenUp() {
        for (UUID id : spool.ids()) {
            for (Delivery delivery : store.ofFile(id)) {
                if (delivery.state() == DeliveryState.FAILED && spool.hasSound(id)) {
                    LOG.info("Delivery {}, which was given up, is tried again", delivery.id());
                    retry(delivery.accountId(), delivery.id());
                }
            }
        }
    }

    private void salvage() {
        for (UUID id : spool.ids()) {
            if (!recording.contains(id)) {
                try {
                    salvage(id);
                } catch (DeliveryFault | RecordingEncoder.EncodingFailed failure) {
                    LOG.warn("File {} stays in the spool: {}", id, failure.getMessage());
                }
            }
        }
    }

    private void salvage(UUID id) throws RecordingEncoder.EncodingFailed {
        List<Delivery> known = store.ofFile(id);
        if (!known.isEmpty()) {
            if (known.stream().allMatch(delivery -> delivery.state() == DeliveryState.DELIVERED)) {
                // The server died between the last delivery and its clearing up.
                spool.delete(id);
            }
            return;
        }
        Optional<CallFile> file = spool.find(id);
        if (file.isEmpty()) {
            return;
        }
        if (!spool.hasSound(id) || encoder.length(spool.sound(id)).compareTo(settings.shortest()) < 0) {
            LOG.info(
                    "File {} of call {} was cut off before anything worth keeping was said, and is dropped",
                    id,
                    file.get().facts().callId());
            spool.delete(id);
            return;
        }
        LOG.info("File {} of call {} was cut off", id, file.get().facts().callId());
        schedule(file.get());
    }
}
