package io.switchboard.delivery.voicemail;

import io.switchboard.delivery.Delivery;
import io.switchboard.delivery.DeliveryFault;
import io.switchboard.delivery.DeliveryJobs;
import io.switchboard.delivery.DeliveryState;
import io.switchboard.delivery.DeliveryStore;
import io.switchboard.delivery.mail.MailTransport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes voicemails from calls to mailboxes. A voicemail that was {@linkplain #handOver handed over} is never lost: sound,
 * facts and job are on disk before the call is told. What a server was recording when it died is found on the next start
 * and delivered as far as it was spoken. Methods block and may be called from any thread but an event or media loop.
 */
public final class VoicemailDelivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VoicemailDelivery.class);

    /** Part of the rows of running systems: never change it. */
    private static final String JOB = "voicemail";

    private final VoicemailDeliverySettings settings;
    private final VoicemailSpool spool;
    private final DeliveryStore store;
    private final RecordingEncoder encoder;
    private final InstantSource clock;
    private final DeliveryJobs scheduler;
    private final DeliveryJobs.Kind jobs;

    /** Being recorded by a call of this process, so not left behind. */
    private final Set<UUID> recording = ConcurrentHashMap.newKeySet();

    private VoicemailDelivery(
            DeliveryJobs scheduler,
            VoicemailDeliverySettings settings,
            DataSource database,
            MailTransport transport,
            RecordingEncoder encoder,
            InstantSource clock) {
        this.settings = settings;
        this.spool = new VoicemailSpool(settings.spool());
        this.store = new DeliveryStore(database);
        this.encoder = encoder;
        this.clock = clock;
        VoicemailAttempt attempt =
                new VoicemailAttempt(spool, store, encoder, transport, settings.retry(), settings.sweepEvery(), clock);
        this.scheduler = scheduler;
        this.jobs = scheduler.kind(JOB, attempt, settings.sweepEvery(), this::salvage);
    }

    /** Starts delivering, salvages what an earlier run left behind and tries again what it gave up. */
    public static VoicemailDelivery start(
            VoicemailDeliverySettings settings,
            DataSource database,
            MailTransport transport,
            RecordingEncoder encoder,
            InstantSource clock) {
        DeliveryJobs scheduler = new DeliveryJobs(database, clock, settings.pollEvery());
        VoicemailDelivery delivery = among(scheduler, settings, database, transport, encoder, clock);
        scheduler.start();
        return delivery;
    }

    /** The same among jobs of other kinds, whose owner starts and closes them all. */
    public static VoicemailDelivery among(
            DeliveryJobs scheduler,
            VoicemailDeliverySettings settings,
            DataSource database,
            MailTransport transport,
            RecordingEncoder encoder,
            InstantSource clock) {
        VoicemailDelivery delivery = new VoicemailDelivery(scheduler, settings, database, transport, encoder, clock);
        delivery.salvage();
        delivery.retryGivenUp();
        return delivery;
    }

    /**
     * Prepares a recording; to be followed by {@link #handOver} or {@link #discard}.
     *
     * @return the file to record into
     */
    public Path open(Voicemail voicemail) {
        recording.add(voicemail.id());
        return spool.open(voicemail);
    }

    /**
     * Takes responsibility for a finished recording. When this returns normally, the voicemail will be delivered even if
     * the server dies at once. When it throws, the recording stays in the spool and is salvaged within a minute.
     */
    public void handOver(Voicemail voicemail) {
        try {
            spool.secure(voicemail.id());
            schedule(voicemail);
            LOG.info("Voicemail {} of call {} is queued for delivery", voicemail.id(), voicemail.callId());
        } finally {
            recording.remove(voicemail.id());
        }
    }

    /** Drops a recording that is not to be delivered. */
    public void discard(Voicemail voicemail) {
        spool.delete(voicemail.id());
        recording.remove(voicemail.id());
    }

    /** Recordings below this length are not worth a delivery. */
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
                jobs.schedule(transaction, id, now);
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

    private void schedule(Voicemail voicemail) {
        Instant now = clock.instant();
        Delivery delivery = new Delivery(
                voicemail.id(),
                voicemail.accountId(),
                voicemail.callId(),
                voicemail.recipient(),
                DeliveryState.WAITING,
                0,
                Optional.empty(),
                Optional.of(now),
                now,
                Optional.empty());
        store.inTransaction(transaction -> {
            boolean added = store.insert(transaction, delivery);
            if (added) {
                jobs.schedule(transaction, voicemail.id(), now);
            }
            return added;
        });
        jobs.hurry();
    }

    private void retryGivenUp() {
        for (UUID id : spool.ids()) {
            Optional<Delivery> known = store.find(id);
            if (known.isPresent() && known.get().state() == DeliveryState.FAILED && spool.hasSound(id)) {
                LOG.info("Voicemail {}, which was given up, is tried again", id);
                retry(known.get().accountId(), id);
            }
        }
    }

    private void salvage() {
        for (UUID id : spool.ids()) {
            if (!recording.contains(id)) {
                try {
                    salvage(id);
                } catch (DeliveryFault | RecordingEncoder.EncodingFailed failure) {
                    LOG.warn("Voicemail {} stays in the spool: {}", id, failure.getMessage());
                }
            }
        }
    }

    private void salvage(UUID id) throws RecordingEncoder.EncodingFailed {
        Optional<Delivery> known = store.find(id);
        if (known.isPresent()) {
            if (known.get().state() == DeliveryState.DELIVERED) {
                // The server died between the delivery and its clearing up.
                spool.delete(id);
            }
            return;
        }
        Optional<Voicemail> facts = spool.find(id);
        if (facts.isEmpty()) {
            return;
        }
        if (!spool.hasSound(id) || encoder.length(spool.sound(id)).compareTo(settings.shortest()) < 0) {
            LOG.info(
                    "Voicemail {} of call {} was cut off before anything worth keeping was said, and is dropped",
                    id,
                    facts.get().callId());
            spool.delete(id);
            return;
        }
        schedule(facts.get());
        LOG.info(
                "Voicemail {} of call {} was cut off and is queued for delivery",
                id,
                facts.get().callId());
    }
}
