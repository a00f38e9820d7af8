package io.switchboard.server.trunk;

import java.util.UUID;

/** How trunks fare, as the API needs it from the phone system. Safe for use by many threads. */
@FunctionalInterface
public interface TrunkStates {
    /** How this trunk fares now. */
    TrunkStateResource of(UUID trunk);
}
