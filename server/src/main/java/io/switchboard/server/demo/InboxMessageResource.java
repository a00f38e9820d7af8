package io.switchboard.server.demo;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A message that would have been mailed. */
@Schema(name = "InboxMessage", description = "A message that would have been mailed.")
public record InboxMessageResource(
        String id,
        String to,
        String from,
        String subject,
        String text,
        Instant receivedAt,
        List<InboxAttachment> attachments) {}
