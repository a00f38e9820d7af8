package io.switchboard.delivery.voicemail;

import io.switchboard.delivery.RetrySchedule;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How voicemails are delivered.
 *
 * @param spool the folder calls record into
 * @param shortest recordings below this length are discarded (specification section 10.12)
 * @param retry the waits between attempts
 * @param pollEvery how often due attempts are looked for
 * @param sweepEvery how often recordings without a delivery, and a mail server that was missing, are looked for
 */
public record VoicemailDeliverySettings(
        Path spool, Duration shortest, RetrySchedule retry, Duration pollEvery, Duration sweepEvery) {

    /** The usual settings with this spool folder. */
    public static VoicemailDeliverySettings in(Path spool) {
        return new VoicemailDeliverySettings(
                spool, Duration.ofSeconds(2), RetrySchedule.STANDARD, Duration.ofSeconds(2), Duration.ofMinutes(1));
    }
}
