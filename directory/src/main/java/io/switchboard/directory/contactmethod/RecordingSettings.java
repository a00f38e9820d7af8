package io.switchboard.directory.contactmethod;

import java.util.Optional;
import java.util.UUID;

/**
 * Which calls of a contact method are recorded (specification section 4.3).
 *
 * @param deliveryMethod id of the delivery method that recordings go by; required when anything is recorded
 * @param inboundInternal calls received from inside the account
 * @param inboundExternal calls received from outside
 * @param outboundInternal calls made to inside the account
 * @param outboundExternal calls made to outside
 * @param onDemand whether the user may start a recording during a call
 */
public record RecordingSettings(
        Optional<UUID> deliveryMethod,
        boolean inboundInternal,
        boolean inboundExternal,
        boolean outboundInternal,
        boolean outboundExternal,
        boolean onDemand) {

    /** Records nothing. */
    public static final RecordingSettings OFF =
            new RecordingSettings(Optional.empty(), false, false, false, false, false);

    /** Whether any call may be recorded. */
    public boolean any() {
        return inboundInternal || inboundExternal || outboundInternal || outboundExternal || onDemand;
    }
}
