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
 * @param voicemailAudio id of the audio file that greets callers; empty for the built-in greeting
 * @param voicemailDeliveryMethod id of the delivery method that messages go by; empty for the owner's first verified
 *     e-mail address, else the account's
 * @param ringTime how long it rings before it counts as unavailable, 5 to 120 seconds
 */
public record InboundSettings(
        List<UUID> numbers,
        List<String> internalNumbers,
        UnavailablePolicy whenUnavailable,
        Optional<UUID> voicemailAudio,
        Optional<UUID> voicemailDeliveryMethod,
        Duration ringTime) {

    /** Bound to nothing, rings a minute, then the call ends. */
    public static final InboundSettings DEFAULT = new InboundSettings(
            List.of(),
            List.of(),
            UnavailablePolicy.always(UnavailableAction.DO_NOTHING),
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(60));

    public InboundSettings {
        numbers = List.copyOf(numbers);
        internalNumbers = List.copyOf(internalNumbers);
    }

    public InboundSettings withNumbers(UUID... ids) {
        return new InboundSettings(
                List.of(ids), internalNumbers, whenUnavailable, voicemailAudio, voicemailDeliveryMethod, ringTime);
    }

    public InboundSettings withInternalNumbers(String... digits) {
        return new InboundSettings(
                numbers, List.of(digits), whenUnavailable, voicemailAudio, voicemailDeliveryMethod, ringTime);
    }

    /** The same action whatever the reason. */
    public InboundSettings withWhenUnavailable(UnavailableAction action) {
        return withWhenUnavailable(UnavailablePolicy.always(action));
    }

    public InboundSettings withWhenUnavailable(UnavailablePolicy policy) {
        return new InboundSettings(numbers, internalNumbers, policy, voicemailAudio, voicemailDeliveryMethod, ringTime);
    }

    public InboundSettings withVoicemail(Optional<UUID> audio, Optional<UUID> deliveryMethod) {
        return new InboundSettings(numbers, internalNumbers, whenUnavailable, audio, deliveryMethod, ringTime);
    }

    public InboundSettings withRingTime(Duration time) {
        return new InboundSettings(
                numbers, internalNumbers, whenUnavailable, voicemailAudio, voicemailDeliveryMethod, time);
    }
}
