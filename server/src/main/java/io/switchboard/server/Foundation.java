package io.switchboard.server;

import io.switchboard.delivery.DeliveryJobs;
import io.switchboard.delivery.RetrySchedule;
import io.switchboard.delivery.file.CallFileDelivery;
import io.switchboard.delivery.file.CallFileSettings;
import io.switchboard.delivery.mail.DemoInbox;
import io.switchboard.delivery.mail.MailTransport;
import io.switchboard.delivery.mail.SmtpMailTransport;
import io.switchboard.delivery.notice.Notices;
import io.switchboard.directory.Directory;
import io.switchboard.directory.DirectorySettings;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.email.DomainRecords;
import io.switchboard.server.call.SpeechEncoder;
import io.switchboard.server.demo.Demonstration;
import io.switchboard.server.demo.DemonstrationAccount;
import io.switchboard.server.dns.AuthoritativeRecords;
import io.switchboard.server.email.VerificationLetters;
import io.switchboard.server.event.DirectoryNews;
import io.switchboard.server.event.EventStreams;
import io.switchboard.server.event.LiveCallsFeed;
import io.switchboard.server.problem.ApiJson;
import io.switchboard.server.session.Passwords;
import io.switchboard.server.settings.MailServer;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/**
 * Everything below the web server, running.
 *
 * @param directory what the phone system knows
 * @param demonstration what a demonstration has beside the rest
 * @param telephony the phones
 * @param notices sends the mails that the server writes
 * @param domainRecords looks records up in the DNS
 * @param streams where pages hear of changes
 * @param feed what tells them of live calls
 * @param passwords hashes passwords
 */
record Foundation(
        Directory directory,
        Demonstration demonstration,
        Telephony telephony,
        Notices notices,
        DomainRecords domainRecords,
        EventStreams streams,
        LiveCallsFeed feed,
        Passwords passwords) {
    private static final int DATABASE_CONNECTIONS = 12;

    /** Starts everything; what was started is kept in {@code running}, to be closed by the caller whatever happens. */
    static Foundation start(ServerOptions options, DataFolder folder, InstantSource clock, Running running) {
        Directory directory = running.keep(Directory.open(
                new DirectorySettings(folder.path(), options.databaseUrl(), DATABASE_CONNECTIONS), clock));
        Passwords passwords = new Passwords();
        Demonstration demonstration = Demonstration.none();
        MailTransport transport = new SmtpMailTransport(new MailServer(directory.settings()), clock);
        if (options.demo()) {
            DemoInbox inbox = new DemoInbox(folder.path().resolve("inbox"), clock);
            transport = inbox;
            demonstration = Demonstration.with(
                    inbox,
                    DemonstrationAccount.prepare(directory, passwords, Telephony.startCarrier(options, running)));
        }
        CallFileSettings files = CallFileSettings.in(folder.path().resolve("spool"));
        DeliveryJobs jobs = running.keep(new DeliveryJobs(directory.dataSource(), clock, files.pollEvery()));
        CallFileDelivery delivery = CallFileDelivery.among(
                jobs,
                files,
                directory.dataSource(),
                file -> directory
                        .mailDestinations()
                        .find(new AccountId(file.accountId()), file.deliveryMethod(), file.userId()),
                transport,
                new SpeechEncoder(),
                clock);
        Notices notices = notices(directory, jobs, transport, clock);
        jobs.start();
        directory.settings().listenForMail(delivery::mailChanged);
        directory.settings().listenForMail(notices::mailChanged);
        EventStreams streams = new EventStreams();
        CompletableFuture<Telephony> started = new CompletableFuture<>();
        LiveCallsFeed feed = running.keep(
                new LiveCallsFeed(account -> started.join().calls().of(account), streams, ApiJson.mapper()));
        Telephony telephony = running.keep(Telephony.start(options, directory, delivery, feed::changed, clock));
        started.complete(telephony);
        running.keep(streams);
        DirectoryNews.tell(directory, streams);
        DomainRecords domainRecords = AuthoritativeRecords.with(options.resolver(), clock);
        return new Foundation(directory, demonstration, telephony, notices, domainRecords, streams, feed, passwords);
    }

    private static Notices notices(
            Directory directory, DeliveryJobs jobs, MailTransport transport, InstantSource clock) {
        Notices notices = new Notices(
                jobs, directory.dataSource(), directory.secrets(), transport, RetrySchedule.STANDARD, clock);
        notices.listen(news -> {
            if (news.about().kind().equals(VerificationLetters.TOPIC)) {
                directory
                        .emailContacts()
                        .undeliverable(
                                new AccountId(news.account()), news.about().id(), news.to(), news.reason());
            }
        });
        return notices;
    }
}
