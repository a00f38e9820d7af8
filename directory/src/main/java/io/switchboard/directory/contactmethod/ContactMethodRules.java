package io.switchboard.directory.contactmethod;

import io.switchboard.directory.number.NumberRules;
import io.switchboard.directory.problem.Check;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the fields of contact methods must look like; whether things exist and are free is asked in the transaction. */
public final class ContactMethodRules {

    private static final int MOST_NUMBERS = 50;

    private ContactMethodRules() {}

    public static String name(Check check, String name) {
        return check.required("name", "The name", name, 100);
    }

    public static InboundSettings inbound(Check check, InboundSettings inbound, String country) {
        check.that(
                inbound.numbers().size() <= MOST_NUMBERS,
                "numbers",
                "size",
                "A contact method can have at most " + MOST_NUMBERS + " phone numbers.");
        check.that(
                inbound.internalNumbers().size() <= MOST_NUMBERS,
                "internalNumbers",
                "size",
                "A contact method can have at most " + MOST_NUMBERS + " internal numbers.");
        List<String> internalNumbers = inbound.internalNumbers().stream()
                .limit(MOST_NUMBERS)
                .map(number -> NumberRules.internalNumber(check, "internalNumbers", number, country))
                .distinct()
                .toList();
        check.range(
                "ringSeconds", "The ring time in seconds", inbound.ringTime().toSeconds(), 5, 120);
        return new InboundSettings(
                List.copyOf(new LinkedHashSet<>(inbound.numbers())),
                internalNumbers,
                policy(check, inbound.whenUnavailable()),
                inbound.voicemailAudio(),
                inbound.voicemailDeliveryMethod(),
                inbound.ringTime());
    }

    private static UnavailablePolicy policy(Check check, UnavailablePolicy policy) {
        Map<UnavailableReason, UnavailableAction> byReason = new EnumMap<>(UnavailableReason.class);
        policy.byReason()
                .forEach((reason, action) -> byReason.put(reason, action(check, ActionField.of(reason), action)));
        return new UnavailablePolicy(action(check, ActionField.USUAL, policy.action()), byReason);
    }

    private static UnavailableAction action(Check check, ActionField field, UnavailableAction action) {
        if (!(action instanceof UnavailableAction.ToInternalNumber(String digits))) {
            return action;
        }
        String stripped = digits.strip();
        check.that(
                NumberRules.isInternalNumber(stripped),
                field.internalNumber(),
                "internalNumber",
                "An internal number is 1 to 4 digits, for example 101.");
        return new UnavailableAction.ToInternalNumber(stripped);
    }

    /** Outbound settings with so many caller IDs at most. */
    public static OutboundSettings outbound(Check check, OutboundSettings outbound, int mostCallerIds) {
        check.that(
                !outbound.externalCallsEnabled() || !outbound.callerIdNumbers().isEmpty(),
                "callerIdNumbers",
                "required",
                "External calls need a caller ID. Choose one of the account's phone numbers, or switch external calls off.");
        check.that(
                outbound.callerIdNumbers().size() <= mostCallerIds,
                "callerIdNumbers",
                "size",
                mostCallerIds == 1
                        ? "Only one caller ID is possible here. Choose one."
                        : "At most " + mostCallerIds + " caller IDs are possible. Choose fewer.");
        Optional<String> internalCallerId =
                outbound.internalCallerId().map(String::strip).filter(digits -> !digits.isEmpty());
        internalCallerId.ifPresent(digits -> check.that(
                NumberRules.isInternalNumber(digits),
                "internalCallerId",
                "internalNumber",
                "An internal caller ID is one of the account's internal numbers: 1 to 4 digits, for example 101."));
        return new OutboundSettings(
                outbound.externalCallsEnabled(),
                List.copyOf(new LinkedHashSet<>(outbound.callerIdNumbers())),
                check.optional("callerIdName", "The caller ID name", outbound.callerIdName(), 60),
                internalCallerId,
                outbound.internalAnnouncement(),
                outbound.externalAnnouncement());
    }

    public static RecordingSettings recording(Check check, RecordingSettings recording) {
        check.that(
                !recording.any() || recording.deliveryMethod().isPresent(),
                "recordingDeliveryMethod",
                "required",
                "Recordings are not kept here: choose the delivery method they go by, or switch recording off.");
        return recording;
    }
}
