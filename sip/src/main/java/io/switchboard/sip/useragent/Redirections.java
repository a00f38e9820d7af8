package io.switchboard.sip.useragent;

import io.switchboard.sip.message.ContactValue;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipParseException;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.message.SipUri;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Follows the redirections of one INVITE (RFC 3261 sections 8.1.3.4 and 21.3): to SIP addresses only, to none twice, and
 * not for ever.
 */
final class Redirections {

    private static final int MULTIPLE_CHOICES = 300;
    private static final int MOVED_PERMANENTLY = 301;
    private static final int MOVED_TEMPORARILY = 302;
    private static final int USE_PROXY = 305;

    private final List<SipUri> seen = new ArrayList<>();
    private SipUri requestUri;
    private int left;

    /** Where a request is to be sent next. */
    record Redirection(SipUri requestUri, SipUri nextHop) {}

    Redirections(SipUri requestUri, int limit) {
        this.requestUri = requestUri;
        this.left = limit;
        seen.add(requestUri);
    }

    /** Where this response leads; empty when it is the end. */
    Optional<Redirection> follow(SipResponse response) {
        boolean redirects = switch (response.status()) {
            case MULTIPLE_CHOICES, MOVED_PERMANENTLY, MOVED_TEMPORARILY, USE_PROXY -> true;
            default -> false;
        };
        if (!redirects || left == 0) {
            return Optional.empty();
        }
        left--;
        Optional<SipUri> contact = best(response);
        contact.ifPresent(seen::add);
        return contact.map(uri -> {
            // A proxy is given to be asked for the same resource, everything else in its place.
            if (response.status() != USE_PROXY) {
                requestUri = uri;
            }
            return new Redirection(requestUri, uri);
        });
    }

    private Optional<SipUri> best(SipResponse response) {
        try {
            return response.headers().all(HeaderFields.CONTACT).stream()
                    .filter(ContactValue.Address.class::isInstance)
                    .map(ContactValue.Address.class::cast)
                    .filter(contact -> contact.uri().isSip())
                    .sorted(Comparator.comparingDouble(contact -> -contact.q().orElse(1.0)))
                    .map(contact -> contact.uri().withoutHeaders())
                    .filter(uri -> seen.stream().noneMatch(uri::sameAs))
                    .findFirst();
        } catch (SipParseException malformed) {
            return Optional.empty();
        }
    }
}
