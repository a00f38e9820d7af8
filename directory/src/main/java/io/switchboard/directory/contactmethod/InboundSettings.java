package io.switchboard.directory.contactmethod;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How calls reach a contact method (specification section 4.1).
 *
 * @param numbers ids of the phone numbers bound to it; no other may hold them
 * @param internalNumbers internal numbers bound to it, 1 to 4 digits each; those that do not exist are created
 * @param voicemailEmail where messages go; empty for the owner's address
 * @param ringTime how long it rings before it counts as unavailable, 5 to 120 seconds
 */
public record InboundSettings(
        List<UUID> numbers,
        List<String> internalNumbers,
        WhenUnavailable whenUnavailable,
        Optional<String> voicemailEmail,
        Duration ringTime) {

    /** Bound to nothing, rings a minute, then the call ends. */
    public static final InboundSettings DEFAULT = new InboundSettings(
            List.of(), List.of(), WhenUnavailable.DO_NOTHING, Optional.empty(), Duration.ofSeconds(60));

    public InboundSettings {
        numbers = List.copyOf(numbers);
        internalNumbers = List.copyOf(internalNumbers);
    }

    public InboundSettings withNumbers(UUID... ids) {
        return new InboundSettings(List.of(ids), internalNumbers, whenUnavailable, voicemailEmail, ringTime);
    }

    public InboundSettings withInternalNumbers(String... digits) {
        return new InboundSettings(numbers, List.of(digits), whenUnavailable, voicemailEmail, ringTime);
    }

    public InboundSettings withWhenUnavailable(WhenUnavailable choice) {
        return new InboundSettings(numbers, internalNumbers, choice, voicemailEmail, ringTime);
    }
}
