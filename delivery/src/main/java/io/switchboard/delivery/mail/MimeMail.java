package io.switchboard.delivery.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Makes a MIME message (RFC 2045, 2046) of a {@link MailMessage}: two forms of the text, then the attachments. */
final class MimeMail {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MimeMail() {}

    static MimeMessage compose(Session session, MailMessage mail, String fromAddress, String fromName, Instant now)
            throws MessagingException {
        String messageId = "<" + mail.id() + "@switchboard>";
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        message.setFrom(sender(fromAddress, fromName));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        // Keeps holiday notices of the mailbox from answering a machine (RFC 3834 section 5).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(body(mail));
        message.saveChanges();
        return message;
    }

    private static InternetAddress sender(String address, String name) throws MessagingException {
        InternetAddress sender = new InternetAddress(address, true);
        try {
            sender.setPersonal(name, UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8 is not available", impossible);
        }
        return sender;
    }

    private static MimeMultipart body(MailMessage mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        MimeBodyPart bothForms = new MimeBodyPart();
        bothForms.setContent(new MimeMultipart("alternative", text, html));
        MimeMultipart body = new MimeMultipart("mixed", bothForms);
        for (MailAttachment attachment : mail.attachments()) {
            body.addBodyPart(part(attachment));
        }
        return body;
    }

    private static MimeBodyPart part(MailAttachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new FileDataSource(attachment.content().toFile())));
        part.setFileName(attachment.name());
        part.setHeader("Content-Type", attachment.mediaType());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }
}
