package io.switchboard.server.email;

import io.switchboard.delivery.notice.Letter;
import io.switchboard.delivery.notice.Notice;
import io.switchboard.delivery.notice.Notices;
import io.switchboard.directory.Directory;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.email.Domain;
import io.switchboard.directory.email.DomainFailure;
import io.switchboard.directory.email.DomainRecords;
import io.switchboard.directory.email.Domains;
import io.switchboard.directory.problem.DirectoryProblem;
import io.switchboard.server.page.PageLinks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every day whether the records of verified domains are still there. Nothing is taken back when one is not: the
 * domain's page shows it, and the account's system email is told once.
 */
public final class DomainRechecks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DomainRechecks.class);
    private static final Author AUTHOR = Author.system("daily look at the DNS");
    private static final Duration AGE = Duration.ofDays(1);

    private final Directory directory;
    private final DomainRecords records;
    private final Notices notices;
    private final PageLinks links;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("domain-rechecks").daemon().factory());

    /** Looks through these eyes; {@link #start} begins. */
    public DomainRechecks(
            Directory directory, DomainRecords records, Notices notices, PageLinks links, InstantSource clock) {
        this.directory = directory;
        this.records = records;
        this.notices = notices;
        this.links = links;
        this.clock = clock;
    }

    /** Looks every hour for domains whose last look is a day ago. */
    public void start() {
        ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(this::lookAtAll, 5, 60, TimeUnit.MINUTES);
    }

    /** Looks at every domain whose turn it is. */
    void lookAtAll() {
        for (Domains.Due due :
                directory.domains().verifiedAndCheckedBefore(clock.instant().minus(AGE))) {
            try {
                look(due);
            } catch (DirectoryProblem gone) {
                LOG.debug("Domain {} is not looked at: {}", due.id(), gone.getMessage());
            } catch (RuntimeException failure) {
                LOG.warn("Domain {} could not be looked at", due.id(), failure);
            }
        }
    }

    private void look(Domains.Due due) {
        boolean wasWell =
                directory.domains().get(due.account(), due.id()).failure().isEmpty();
        Domain domain = directory.domains().verify(due.account(), due.id(), records, AUTHOR);
        Optional<String> address = directory.systemEmails().address(due.account());
        Optional<DomainFailure> gone = domain.failure().filter(DomainRechecks::lasts);
        if (wasWell && gone.isPresent() && address.isPresent()) {
            notices.send(Notice.of(due.account().value(), address.get(), letter(domain, gone.get())));
        }
    }

    /** Name servers that are away for a while are no news. */
    private static boolean lasts(DomainFailure failure) {
        return switch (failure.reason()) {
            case NO_RECORD, WRONG_RECORD, NO_SUCH_DOMAIN -> true;
            case TIMEOUT, SERVER_FAILURE -> false;
        };
    }

    private Letter letter(Domain domain, DomainFailure failure) {
        return Letter.about("The DNS record of " + domain.displayName() + " is not found any more")
                .paragraph(failure.message())
                .paragraph("Addresses of the domain stay verified. Put the record back to keep the domain provable.")
                .link("Show the domain", links.to("/settings/domains"));
    }

    /** Looks no more. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
