package io.switchboard.delivery.mail;

import java.time.Instant;
import java.util.List;

/**
 * A message in the demonstration's inbox.
 *
 * @param id names the message in this inbox
 * @param to the recipient
 * @param from the sender
 * @param subject the subject line
 * @param text the plain text
 * @param receivedAt when it came in
 * @param attachments its files, in order; the position is their index
 */
public record InboxMessage(
        String id,
        String to,
        String from,
        String subject,
        String text,
        Instant receivedAt,
        List<InboxMessage.Attachment> attachments) {

    public InboxMessage {
        attachments = List.copyOf(attachments);
    }

    /**
     * A file of a message.
     *
     * @param name its file name
     * @param type its media type
     * @param size its length in bytes
     */
    public record Attachment(String name, String type, long size) {}
}
