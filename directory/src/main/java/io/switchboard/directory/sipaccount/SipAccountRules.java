package io.switchboard.directory.sipaccount;

import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.number.NumberRules;
import io.switchboard.directory.problem.Check;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What a SIP account's fields must look like; whether things exist and are free is asked in the transaction. */
final class SipAccountRules {

    private static final int MOST_NUMBERS = 50;

    private SipAccountRules() {}

    static SipAccountDraft check(SipAccountDraft draft, String country) {
        Check check = new Check();
        String name = check.required("name", "The name", draft.name(), 100);
        InboundSettings inbound = inbound(check, draft.inbound(), country);
        OutboundSettings outbound = outbound(check, draft.outbound());
        check.done();
        return new SipAccountDraft(draft.userId(), name, inbound, outbound);
    }

    private static InboundSettings inbound(Check check, InboundSettings inbound, String country) {
        check.that(
                inbound.numbers().size() <= MOST_NUMBERS
                        && inbound.internalNumbers().size() <= MOST_NUMBERS,
                "numbers",
                "size",
                "A SIP account can have at most " + MOST_NUMBERS + " phone numbers and as many internal numbers.");
        List<String> internalNumbers = inbound.internalNumbers().stream()
                .map(number -> NumberRules.internalNumber(check, "internalNumbers", number, country))
                .distinct()
                .toList();
        check.range(
                "ringSeconds", "The ring time in seconds", inbound.ringTime().toSeconds(), 5, 120);
        return new InboundSettings(
                List.copyOf(new LinkedHashSet<>(inbound.numbers())),
                internalNumbers,
                inbound.whenUnavailable(),
                check.optionalEmail("voicemailEmail", "The address for voicemails", inbound.voicemailEmail()),
                inbound.ringTime());
    }

    private static OutboundSettings outbound(Check check, OutboundSettings outbound) {
        check.that(
                !outbound.externalCallsEnabled() || outbound.callerIdNumber().isPresent(),
                "callerIdNumber",
                "required",
                "External calls need a caller ID. Choose one of the account's phone numbers, or switch external calls off.");
        Optional<String> internalCallerId =
                outbound.internalCallerId().map(String::strip).filter(digits -> !digits.isEmpty());
        return new OutboundSettings(
                outbound.externalCallsEnabled(),
                outbound.callerIdNumber(),
                check.optional("callerIdName", "The caller ID name", outbound.callerIdName(), 60),
                internalCallerId);
    }
}
