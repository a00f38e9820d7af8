package io.switchboard.sip.useragent;

import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The checks every request passes before anyone looks at what it wants (RFC 3261 8.2.1, 8.2.2 and 16.3). Pure. */
final class RequestInspection {

    private static final Set<SipMethod> KNOWN = Set.of(
            SipMethod.INVITE,
            SipMethod.ACK,
            SipMethod.BYE,
            SipMethod.CANCEL,
            SipMethod.REGISTER,
            SipMethod.OPTIONS,
            SipMethod.INFO,
            SipMethod.UPDATE,
            SipMethod.PRACK,
            SipMethod.REFER,
            SipMethod.NOTIFY,
            SipMethod.SUBSCRIBE,
            SipMethod.MESSAGE,
            SipMethod.PUBLISH);

    private final Set<SipMethod> allowed;
    private final Set<String> extensions;
    private final SipHeaders allow;

    /** A final answer without asking anyone. */
    record Refusal(int status, String reason, SipHeaders extra) {}

    RequestInspection(Set<SipMethod> allowed, Set<String> extensions) {
        this.allowed = allowed;
        this.extensions = extensions;
        List<SipMethod> inOrder =
                allowed.stream().sorted(Comparator.comparing(SipMethod::name)).toList();
        this.allow = SipHeaders.builder().addAll(HeaderFields.ALLOW, inOrder).build();
    }

    /** The Allow header of our responses. */
    SipHeaders allow() {
        return allow;
    }

    /** Why the request is refused, if it is. */
    Optional<Refusal> inspect(SipRequest request) {
        if (!allowed.contains(request.method())) {
            return Optional.of(
                    KNOWN.contains(request.method())
                            ? new Refusal(405, "Method Not Allowed", allow)
                            : new Refusal(501, "Not Implemented", allow));
        }
        if (!request.uri().isSip() && !request.uri().isTel()) {
            return Optional.of(new Refusal(416, "Unsupported URI Scheme", SipHeaders.EMPTY));
        }
        SipHeaders headers = request.headers();
        // a B2BUA passes calls on like a proxy: without this two of them could send one round for ever
        if (headers.first(HeaderFields.MAX_FORWARDS).orElse(1) <= 0
                && !request.method().equals(SipMethod.OPTIONS)) {
            return Optional.of(new Refusal(483, "Too Many Hops", SipHeaders.EMPTY));
        }
        return unsupported(headers);
    }

    private Optional<Refusal> unsupported(SipHeaders headers) {
        if (!headers.has(HeaderFields.REQUIRE)) {
            return Optional.empty();
        }
        List<String> unsupported = headers.all(HeaderFields.REQUIRE).stream()
                .filter(tag -> !extensions.contains(tag))
                .toList();
        if (unsupported.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                420,
                "Bad Extension",
                SipHeaders.builder()
                        .addAll(HeaderFields.UNSUPPORTED, unsupported)
                        .build()));
    }
}
