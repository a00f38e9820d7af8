package io.switchboard.delivery.file;

import io.switchboard.delivery.RetrySchedule;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How files of calls are delivered.
 *
 * @param spool the folder calls record into
 * @param shortest sound below this length is discarded (specification section 10.12)
 * @param retry the waits between attempts
 * @param pollEvery how often due attempts are looked for
 * @param sweepEvery how often files without a delivery, and a mail server that was missing, are looked for
 */
public record CallFileSettings(
        Path spool, Duration shortest, RetrySchedule retry, Duration pollEvery, Duration sweepEvery) {

    /** The usual settings with this spool folder. */
    public static CallFileSettings in(Path spool) {
        return new CallFileSettings(
                spool, Duration.ofSeconds(2), RetrySchedule.STANDARD, Duration.ofSeconds(2), Duration.ofMinutes(1));
    }
}
