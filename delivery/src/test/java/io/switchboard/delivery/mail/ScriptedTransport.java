package io.switchboard.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes mails, with the answers it was given first and then gladly; keeps what was attached as text. */
public final class ScriptedTransport implements MailTransport {

    private final BlockingQueue<MailOutcome> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<MailMessage> messages = new LinkedBlockingQueue<>();
    private final List<String> attachments = new CopyOnWriteArrayList<>();
    private volatile boolean setUp = true;

    @Override
    public boolean isSetUp() {
        return setUp;
    }

    public void setUp(boolean now) {
        setUp = now;
    }

    /** The next mails are answered like this. */
    public void answer(MailOutcome... outcomes) {
        answers.addAll(List.of(outcomes));
    }

    public List<String> attachments() {
        return attachments;
    }

    @Override
    public MailOutcome send(MailMessage message) {
        message.attachments().forEach(attachment -> attachments.add(text(attachment)));
        messages.add(message);
        return Optional.ofNullable(answers.poll()).orElseGet(MailOutcome.Accepted::new);
    }

    /** The next mail, within a deadline. */
    public MailMessage next() {
        try {
            MailMessage message = messages.poll(20, TimeUnit.SECONDS);
            assertThat(message).as("a mail within the deadline").isNotNull();
            return message;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Whether nothing was sent that {@link #next} has not shown. */
    public boolean isQuiet() {
        return messages.isEmpty();
    }

    private static String text(MailAttachment attachment) {
        try {
            return Files.readString(attachment.content());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
