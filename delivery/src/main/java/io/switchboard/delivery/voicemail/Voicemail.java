package io.switchboard.delivery.voicemail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a voicemail when its recording begins. Kept beside the sound, so that a recording that its server did
 * not survive still finds its recipient.
 *
 * @param id a fresh random id; identifies the voicemail and its delivery
 * @param accountId the account that was called
 * @param callId the call, as in the call history
 * @param recipient the mail address it goes to
 * @param callerNumber who spoke, as presented; empty when withheld
 * @param callerName the caller's name, when one is known
 * @param calledNumber the number that was dialled
 * @param calledName who was called
 * @param startedAt when the recording began
 * @param zone the account's time zone
 */
public record Voicemail(
        UUID id,
        UUID accountId,
        String callId,
        String recipient,
        Optional<String> callerNumber,
        Optional<String> callerName,
        String calledNumber,
        String calledName,
        Instant startedAt,
        ZoneId zone) {}
