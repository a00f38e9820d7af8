package io.switchboard.delivery.mail;

import java.util.List;

/**
 * A mail to one recipient, with its text in two forms. The sender is the transport's setting.
 *
 * @param id the same for every attempt to send this message; becomes the Message-ID, so that a mailbox can drop copies
 * @param to the recipient's address
 * @param subject the subject line
 * @param text the plain text
 * @param html the same as a complete HTML document
 * @param attachments files to go with it
 */
public record MailMessage(
        String id, String to, String subject, String text, String html, List<MailAttachment> attachments) {

    public MailMessage {
        attachments = List.copyOf(attachments);
    }
}
