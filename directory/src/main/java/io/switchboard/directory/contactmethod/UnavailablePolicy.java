package io.switchboard.directory.contactmethod;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is done when a contact method is unavailable: one action, and others for the reasons that have their own.
 *
 * @param action what is done for every reason without an action of its own
 * @param byReason the reasons that have one
 */
public record UnavailablePolicy(UnavailableAction action, Map<UnavailableReason, UnavailableAction> byReason) {

    public UnavailablePolicy {
        byReason = Map.copyOf(byReason);
    }

    /** The same action for every reason. */
    public static UnavailablePolicy always(UnavailableAction action) {
        return new UnavailablePolicy(action, Map.of());
    }

    /** The same policy with an action of its own for a reason. */
    public UnavailablePolicy with(UnavailableReason reason, UnavailableAction own) {
        Map<UnavailableReason, UnavailableAction> more = new EnumMap<>(UnavailableReason.class);
        more.putAll(byReason);
        more.put(reason, own);
        return new UnavailablePolicy(action, more);
    }

    /** What is done for that reason. */
    public UnavailableAction actionFor(UnavailableReason reason) {
        return Optional.ofNullable(byReason.get(reason)).orElse(action);
    }

    /** Every action that can be taken. */
    Stream<UnavailableAction> actions() {
        return Stream.concat(Stream.of(action), byReason.values().stream());
    }

    /** Whether some call may be sent to voicemail. */
    public boolean takesVoicemail() {
        return actions().anyMatch(UnavailableAction.Voicemail.class::isInstance);
    }
}
