package io.switchboard.routing.decision;

import java.util.Optional;

/**
 * Who calls whom, as shown.
 *
 * @param caller as the called side is told
 * @param calledNumber what was called, in digits where it is a number
 * @param calledName whom the number reaches, when it is known
 */
public record CallParties(PresentedCaller caller, String calledNumber, Optional<String> calledName) {}
