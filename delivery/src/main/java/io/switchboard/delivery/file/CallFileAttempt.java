package io.switchboard.delivery.file;

import io.switchboard.delivery.Delivery;
import io.switchboard.delivery.DeliveryJobs;
import io.switchboard.delivery.DeliveryState;
import io.switchboard.delivery.DeliveryStore;
import io.switchboard.delivery.RetrySchedule;
import io.switchboard.delivery.mail.MailOutcome;
import io.switchboard.delivery.mail.MailTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt to deliver a file to one recipient: encode, word the mail, send, note what came of it. */
final class CallFileAttempt implements DeliveryJobs.Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(CallFileAttempt.class);

    private final FileSpool spool;
    private final DeliveryStore store;
    private final RecordingEncoder encoder;
    private final MailTransport transport;
    private final RetrySchedule retry;
    private final Duration lookAgain;
    private final InstantSource clock;

    CallFileAttempt(
            FileSpool spool,
            DeliveryStore store,
            RecordingEncoder encoder,
            MailTransport transport,
            RetrySchedule retry,
            Duration lookAgain,
            InstantSource clock) {
        this.spool = spool;
        this.store = store;
        this.encoder = encoder;
        this.transport = transport;
        this.retry = retry;
        this.lookAgain = lookAgain;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> apply(UUID id) {
        Optional<Delivery> delivery = store.find(id);
        if (delivery.isEmpty() || delivery.get().state() != DeliveryState.WAITING) {
            return Optional.empty();
        }
        UUID fileId = delivery.get().fileId();
        Optional<CallFile> file = spool.find(fileId);
        if (file.isEmpty() || !spool.hasSound(fileId)) {
            return giveUp(delivery.get(), "The sound is not in the spool of this server.");
        }
        if (!transport.isSetUp()) {
            return wait(delivery.get());
        }
        return switch (send(file.get(), delivery.get())) {
            case MailOutcome.Accepted() -> delivered(delivery.get());
            case MailOutcome.Postponed(String why) -> postpone(delivery.get(), why);
            case MailOutcome.Refused(String why) -> giveUp(delivery.get(), why);
        };
    }

    private MailOutcome send(CallFile file, Delivery delivery) {
        try {
            Duration length = encoder.length(spool.sound(file.id()));
            Path mp3 = spool.encoded(file.id(), encoder);
            return transport.send(CallFileMail.compose(file, delivery, length, mp3, Files.size(mp3)));
        } catch (RecordingEncoder.EncodingFailed | IOException failure) {
            return new MailOutcome.Postponed("The sound could not be made an MP3 file: " + failure.getMessage());
        }
    }

    private Optional<Instant> delivered(Delivery delivery) {
        store.delivered(delivery.id(), clock.instant());
        if (store.isDelivered(delivery.fileId())) {
            spool.delete(delivery.fileId());
        }
        LOG.info("File {} of call {} was delivered by {}", delivery.fileId(), delivery.callId(), delivery.id());
        return Optional.empty();
    }

    /** Nothing was attempted, so nothing is counted: the wait lasts until there is a mail server. */
    private Optional<Instant> wait(Delivery delivery) {
        Instant next = clock.instant().plus(lookAgain);
        if (delivery.lastError().isEmpty()) {
            LOG.warn("Delivery {} waits until a mail server is set up", delivery.id());
        }
        store.waits(delivery.id(), "No mail server is set up.", next);
        return Optional.of(next);
    }

    private Optional<Instant> postpone(Delivery delivery, String why) {
        Optional<Duration> wait = retry.waitAfter(delivery.attempts() + 1);
        if (wait.isEmpty()) {
            return giveUp(delivery, why);
        }
        Instant next = clock.instant().plus(wait.get());
        store.postponed(delivery.id(), why, next);
        LOG.warn("Delivery {} waits until {}: {}", delivery.id(), next, why);
        return Optional.of(next);
    }

    private Optional<Instant> giveUp(Delivery delivery, String why) {
        store.failed(delivery.id(), why);
        LOG.error("Delivery {} is given up, its sound is kept: {}", delivery.id(), why);
        return Optional.empty();
    }
}
