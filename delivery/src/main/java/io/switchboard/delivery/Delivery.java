package io.switchboard.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One delivery as it is shown: what, to whom, and how far it has come.
 *
 * @param id identifies the delivery: one file on its way to one recipient
 * @param fileId the file it carries
 * @param accountId the account that owns it
 * @param callId the call it comes from, as in the call history
 * @param recipient the mail address
 * @param subject the template of the mail's subject; empty for the built-in words
 * @param body the template of its text; empty for the built-in words
 * @param state where it stands
 * @param attempts attempts made so far
 * @param lastError why the last attempt failed, in plain words
 * @param nextTry when the next attempt is due; only while it waits
 * @param createdAt when the file was handed over
 * @param deliveredAt when it was delivered
 */
public record Delivery(
        UUID id,
        UUID fileId,
        UUID accountId,
        String callId,
        String recipient,
        Optional<String> subject,
        Optional<String> body,
        DeliveryState state,
        int attempts,
        Optional<String> lastError,
        Optional<Instant> nextTry,
        Instant createdAt,
        Optional<Instant> deliveredAt) {}
