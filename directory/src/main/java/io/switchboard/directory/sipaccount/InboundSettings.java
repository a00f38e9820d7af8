package io.switchboard.directory.sipaccount;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How calls reach a contact method (specification section 4.1).
 *
 * @param numbers ids of the phone numbers bound to it; no other may hold them
 * @param internalNumbers internal numbers bound to it, 1 to 4 digits each; those that do not exist are created
 * @param voicemailGreeting id of an audio file; empty for the built-in greeting
 * @param voicemailEmail where messages go; empty for the owner's address
 * @param ringTime how long it rings before it counts as unavailable, 5 to 120 seconds
 */
public record InboundSettings(
        List<UUID> numbers,
        List<String> internalNumbers,
        WhenUnavailable whenUnavailable,
        Optional<UUID> voicemailGreeting,
        Optional<String> voicemailEmail,
        Duration ringTime) {

    /** Bound to nothing, rings a minute, then the call ends. */
    public static final InboundSettings DEFAULT = new InboundSettings(
            List.of(),
            List.of(),
            WhenUnavailable.DO_NOTHING,
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(60));

    public InboundSettings {
        numbers = List.copyOf(numbers);
        internalNumbers = List.copyOf(internalNumbers);
    }

    public InboundSettings withNumbers(UUID... ids) {
        return new InboundSettings(
                List.of(ids), internalNumbers, whenUnavailable, voicemailGreeting, voicemailEmail, ringTime);
    }

    public InboundSettings withInternalNumbers(String... digits) {
        return new InboundSettings(
                numbers, List.of(digits), whenUnavailable, voicemailGreeting, voicemailEmail, ringTime);
    }

    public InboundSettings withWhenUnavailable(WhenUnavailable choice) {
        return new InboundSettings(numbers, internalNumbers, choice, voicemailGreeting, voicemailEmail, ringTime);
    }
}
