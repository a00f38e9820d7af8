package io.switchboard.delivery.mail;

import io.switchboard.delivery.DeliveryFault;
import io.switchboard.directory.PrivateFolder;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The mailbox of the demonstration: takes what would have been sent and keeps it in a folder, one MIME file per message,
 * the newest {@value #LIMIT}. Safe for use by several threads.
 */
public final class DemoInbox implements MailTransport {

    /** An attachment with its bytes. */
    public static final class AttachmentContent {

        private final InboxMessage.Attachment attachment;
        private final byte[] bytes;

        private AttachmentContent(InboxMessage.Attachment attachment, byte[] bytes) {
            this.attachment = attachment;
            this.bytes = bytes;
        }

        /** Its name, type and size. */
        public InboxMessage.Attachment attachment() {
            return attachment;
        }

        /** A fresh stream over its bytes, which are in memory. */
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static final int LIMIT = 500;
    private static final String ENDING = ".eml";
    private static final Pattern ID = Pattern.compile("[0-9]{15,19}-[0-9A-Za-z-]{1,64}");
    private static final String FROM_ADDRESS = "switchboard@localhost";

    private final Path folder;
    private final InstantSource clock;
    private final Session session = Session.getInstance(new Properties());

    /** An inbox in this folder, which is made when it is missing. */
    public DemoInbox(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            PrivateFolder.close(folder);
        } catch (IOException failure) {
            throw new DeliveryFault("The folder of the inbox cannot be made: " + folder, failure);
        }
    }

    @Override
    public MailOutcome send(MailMessage mail) {
        Instant now = clock.instant();
        String id = "%015d-%s".formatted(now.toEpochMilli(), mail.id());
        Path unfinished = folder.resolve(id + ".part");
        try {
            MimeMessage message = MimeMail.compose(session, mail, FROM_ADDRESS, "Switchboard", now);
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                message.writeTo(out);
            }
            Files.move(unfinished, folder.resolve(id + ENDING), StandardCopyOption.ATOMIC_MOVE);
            dropOldest();
            return new MailOutcome.Accepted();
        } catch (MessagingException | IOException failure) {
            return new MailOutcome.Postponed("The inbox folder cannot be written: " + failure.getMessage());
        }
    }

    /** All messages, the newest first. */
    public List<InboxMessage> messages() {
        List<InboxMessage> messages = new ArrayList<>();
        for (Path file : newestFirst()) {
            find(id(file)).ifPresent(messages::add);
        }
        return messages;
    }

    /** One message; empty when there is none of this id. */
    public Optional<InboxMessage> find(String id) {
        return read(id).map(stored -> view(id, stored));
    }

    /** The bytes of one attachment; empty when there is no such message or attachment. */
    public Optional<AttachmentContent> attachment(String id, int index) {
        return read(id).filter(stored -> index >= 0 && index < stored.files().size())
                .map(stored -> stored.files().get(index));
    }

    private record Stored(MimeMessage message, String text, List<AttachmentContent> files) {}

    private Optional<Stored> read(String id) {
        // The id comes from a web address and names a file: only our own pattern may reach the folder.
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(folder.resolve(id + ENDING))) {
            MimeMessage message = new MimeMessage(session, in);
            StringBuilder text = new StringBuilder();
            List<AttachmentContent> files = new ArrayList<>();
            collect(message, text, files);
            return Optional.of(new Stored(message, text.toString(), List.copyOf(files)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (MessagingException | IOException failure) {
            throw new DeliveryFault("Message " + id + " of the inbox cannot be read", failure);
        }
    }

    private static void collect(Part part, StringBuilder text, List<AttachmentContent> files)
            throws MessagingException, IOException {
        if (part.getFileName() != null) {
            byte[] bytes = part.getInputStream().readAllBytes();
            String type = part.getContentType().split(";", 2)[0].strip();
            files.add(
                    new AttachmentContent(new InboxMessage.Attachment(part.getFileName(), type, bytes.length), bytes));
        } else if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart child = parts.getBodyPart(index);
                collect(child, text, files);
            }
        } else if (part.isMimeType("text/plain")) {
            text.append(part.getContent());
        }
    }

    private static InboxMessage view(String id, Stored stored) {
        try {
            MimeMessage message = stored.message();
            return new InboxMessage(
                    id,
                    String.valueOf(message.getRecipients(Message.RecipientType.TO)[0]),
                    String.valueOf(message.getFrom()[0]),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    stored.text(),
                    Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-')))),
                    stored.files().stream().map(AttachmentContent::attachment).toList());
        } catch (MessagingException failure) {
            throw new DeliveryFault("Message " + id + " of the inbox cannot be read", failure);
        }
    }

    private List<Path> newestFirst() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        } catch (IOException failure) {
            throw new DeliveryFault("The folder of the inbox cannot be read: " + folder, failure);
        }
    }

    private void dropOldest() throws IOException {
        for (Path old : newestFirst().stream().skip(LIMIT).toList()) {
            Files.deleteIfExists(old);
        }
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
