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
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a MIME message (RFC 2045, 2046) of a {@link MailMessage}: two forms of the text, then the attachments. */
final class MimeMail {

    private static final Pattern PICTURE = Pattern.compile("src=\"data:image/png;base64,([A-Za-z0-9+/]+={0,2})\"");
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
        MimeBodyPart bothForms = new MimeBodyPart();
        bothForms.setContent(new MimeMultipart("alternative", text, html(mail.html())));
        MimeMultipart body = new MimeMultipart("mixed", bothForms);
        for (MailAttachment attachment : mail.attachments()) {
            body.addBodyPart(part(attachment));
        }
        return body;
    }

    /**
     * Mail programs show no picture whose address is its content (RFC 2397), so each such picture becomes a part of its
     * own that the page points to (RFC 2387, RFC 2392).
     */
    private static MimeBodyPart html(String page) throws MessagingException {
        MimeMultipart related = new MimeMultipart("related");
        MimeBodyPart text = new MimeBodyPart();
        related.addBodyPart(text);
        Matcher picture = PICTURE.matcher(page);
        StringBuilder pointing = new StringBuilder();
        while (picture.find()) {
            String name = "picture-" + related.getCount() + ".png";
            related.addBodyPart(picture(name, picture.group(1)));
            picture.appendReplacement(pointing, "src=\"cid:" + name + "@switchboard\"");
        }
        picture.appendTail(pointing);
        text.setText(pointing.toString(), UTF_8, "html");
        if (related.getCount() == 1) {
            return text;
        }
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(related);
        return both;
    }

    private static MimeBodyPart picture(String name, String base64) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(Base64.getDecoder().decode(base64), "image/png")));
        part.setFileName(name);
        part.setContentID("<" + name + "@switchboard>");
        part.setDisposition(MimeBodyPart.INLINE);
        return part;
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
