package io.switchboard.sip.registrar;

import java.time.Duration;

/**
 * What the registrar allows.
 *
 * @param minimumExpiry shorter wishes are refused with 423
 * @param maximumExpiry longer wishes are cut to this
 * @param defaultExpiry where a phone wishes nothing
 * @param contacts how many contacts one address of record may have
 */
public record RegistrarSettings(Duration minimumExpiry, Duration maximumExpiry, Duration defaultExpiry, int contacts) {

    /** 60 seconds to one hour, one hour where nothing is wished, ten contacts. */
    public static final RegistrarSettings DEFAULT =
            new RegistrarSettings(Duration.ofSeconds(60), Duration.ofHours(1), Duration.ofHours(1), 10);
}
