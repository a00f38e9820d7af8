package io.switchboard.calls;

import io.switchboard.calls.leg.Party;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.MediaType;
import io.switchboard.sip.message.ReasonPhrases;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipParseException;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.useragent.DialogRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers the requests inside the dialogs of a call: changes of the session go to {@link SessionChanges}, digits in INFO
 * to whoever listens and to the other side, OPTIONS are answered. Belongs to the call's thread.
 */
final class DialogRequests {
    private static final List<SipMethod> ALLOWED = List.of(
            SipMethod.INVITE,
            SipMethod.ACK,
            SipMethod.CANCEL,
            SipMethod.BYE,
            SipMethod.OPTIONS,
            SipMethod.UPDATE,
            SipMethod.INFO);
    private static final Pattern SIGNAL = Pattern.compile("(?im)^\\s*(?:Signal\\s*=\\s*)?([0-9*#A-D])\\s*$");
    private static final String DIGIT = "dtmf";
    private static final String DIGIT_RELAY = "dtmf-relay";

    private final SessionChanges changes;
    private final Function<Party, Optional<Party>> otherSide;
    private final BiConsumer<Party, Character> digits;

    /**
     * Requests of the parties of one call.
     *
     * @param digits told each digit that comes in INFO
     */
    DialogRequests(
            SessionChanges changes, Function<Party, Optional<Party>> otherSide, BiConsumer<Party, Character> digits) {
        this.changes = changes;
        this.otherSide = otherSide;
        this.digits = digits;
    }

    void requested(Party from, DialogRequest request) {
        SipMethod method = request.request().method();
        if (method.equals(SipMethod.INVITE) || method.equals(SipMethod.UPDATE)) {
            changes.requested(from, request);
        } else if (method.equals(SipMethod.INFO)) {
            information(from, request);
        } else if (method.equals(SipMethod.OPTIONS)) {
            respond(request, 200, allow());
        } else {
            respond(request, 405, allow());
        }
    }

    private void information(Party from, DialogRequest request) {
        SipRequest information = request.request();
        if (information.body().isEmpty()) {
            respond(request, 200, SipHeaders.EMPTY);
            return;
        }
        Optional<MediaType> type = digitType(information);
        if (type.isEmpty()) {
            respond(request, 415, SipHeaders.EMPTY.with(HeaderFields.ACCEPT, MediaType.DTMF_RELAY));
            return;
        }
        respond(request, 200, SipHeaders.EMPTY);
        Matcher signal = SIGNAL.matcher(information.body().text());
        if (signal.find()) {
            digits.accept(from, Character.toUpperCase(signal.group(1).charAt(0)));
        }
        otherSide
                .apply(from)
                .flatMap(Party::dialog)
                .ifPresent(dialog -> dialog.request(
                        SipMethod.INFO,
                        SipHeaders.EMPTY.with(HeaderFields.CONTENT_TYPE, type.get()),
                        information.body(),
                        outcome -> {}));
    }

    private static Optional<MediaType> digitType(SipRequest information) {
        try {
            return information
                    .headers()
                    .first(HeaderFields.CONTENT_TYPE)
                    .filter(type -> type.type().equals("application"))
                    .filter(type ->
                            type.subtype().equals(DIGIT) || type.subtype().equals(DIGIT_RELAY));
        } catch (SipParseException malformed) {
            return Optional.empty();
        }
    }

    private static SipHeaders allow() {
        return SipHeaders.EMPTY.withAll(HeaderFields.ALLOW, ALLOWED);
    }

    private static void respond(DialogRequest request, int status, SipHeaders headers) {
        request.respond(status, ReasonPhrases.of(status), headers, SipBody.EMPTY);
    }
}
