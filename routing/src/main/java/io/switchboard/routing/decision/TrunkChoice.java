package io.switchboard.routing.decision;

import io.switchboard.directory.trunk.Trunk;
import java.util.Optional;

/**
 * A trunk with what is shown through it.
 *
 * @param trunk the way to the carrier
 * @param shown the caller ID: E.164 digits, and the name to show with them
 * @param diverted the number of the account that the call was forwarded from, where another caller is shown (RFC 5806)
 */
public record TrunkChoice(Trunk trunk, PresentedCaller shown, Optional<String> diverted) {}
