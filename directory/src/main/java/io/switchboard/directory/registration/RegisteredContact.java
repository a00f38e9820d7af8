package io.switchboard.directory.registration;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where one phone of a SIP account can be reached (a binding, RFC 3261 section 10). SIP values are kept as text.
 *
 * @param sipAccountId the SIP account that registered
 * @param contact the Contact URI; one binding per SIP account and contact
 * @param q preference from 0 to 1
 * @param transport {@code UDP}, {@code TCP}, {@code WS} …
 * @param source where the REGISTER came from: a phone behind NAT is reached there
 * @param local the address of ours that it came to
 * @param instance {@code +sip.instance} (RFC 5626)
 * @param path Path URIs (RFC 3327), in order
 */
public record RegisteredContact(
        UUID sipAccountId,
        String contact,
        double q,
        Instant expires,
        String callId,
        long cseq,
        String transport,
        InetSocketAddress source,
        InetSocketAddress local,
        Optional<String> instance,
        List<String> path,
        String userAgent) {

    public RegisteredContact {
        path = List.copyOf(path);
    }
}
