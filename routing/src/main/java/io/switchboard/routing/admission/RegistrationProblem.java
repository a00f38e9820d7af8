package io.switchboard.routing.admission;

import java.time.Instant;

/**
 * Why a phone could not use a SIP account; equal ones from one source are counted.
 *
 * @param at when it was refused last
 * @param source the address it came from
 * @param transport how it came, for example {@code UDP}
 * @param reason a sentence for people
 * @param times how often since the first time
 */
public record RegistrationProblem(Instant at, String source, String transport, String reason, int times) {}
