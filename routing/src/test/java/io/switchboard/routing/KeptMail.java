package io.switchboard.routing;

import io.switchboard.delivery.mail.MailMessage;
import io.switchboard.delivery.mail.MailOutcome;
import io.switchboard.delivery.mail.MailTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes mails and keeps their first attachment in a file. */
final class KeptMail implements MailTransport {

    record Mail(MailMessage message, Path attachment) {}

    private final Path folder;
    private final BlockingQueue<Mail> mails = new LinkedBlockingQueue<>();

    KeptMail(Path folder) {
        this.folder = folder;
    }

    @Override
    public MailOutcome send(MailMessage message) {
        try {
            Path copy = Files.createTempFile(folder, "mail", ".mp3");
            Files.write(
                    copy, Files.readAllBytes(message.attachments().getFirst().content()));
            mails.add(new Mail(message, copy));
            return new MailOutcome.Accepted();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Mail next() throws InterruptedException {
        Mail mail = mails.poll(30, TimeUnit.SECONDS);
        if (mail == null) {
            throw new AssertionError("No mail came");
        }
        return mail;
    }
}
