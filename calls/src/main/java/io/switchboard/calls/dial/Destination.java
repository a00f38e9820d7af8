package io.switchboard.calls.dial;

import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.useragent.ClientCredentials;
import io.switchboard.sip.useragent.NextHop;
import java.util.Objects;
import java.util.Optional;

/**
 * One place where a phone or a carrier can be reached.
 *
 * @param requestUri the Request-URI of the INVITE
 * @param nextHop where the INVITE is sent
 * @param credentials what to answer a digest challenge with, for carriers that ask
 * @param headers further headers of the INVITE
 * @param followsRedirections whether 300, 301, 302 and 305 lead on to where they point, a few times in a row
 */
public record Destination(
        SipUri requestUri,
        NextHop nextHop,
        Optional<ClientCredentials> credentials,
        SipHeaders headers,
        boolean followsRedirections) {
    /** Rejects absent components. */
    public Destination {
        Objects.requireNonNull(requestUri, "requestUri is null");
        Objects.requireNonNull(nextHop, "nextHop is null");
        Objects.requireNonNull(credentials, "credentials is null");
        Objects.requireNonNull(headers, "headers is null");
    }

    /** A destination where a redirection is a failure. */
    public Destination(
            SipUri requestUri, NextHop nextHop, Optional<ClientCredentials> credentials, SipHeaders headers) {
        this(requestUri, nextHop, credentials, headers, false);
    }

    /** The same destination, whose redirections are followed. */
    public Destination followingRedirections() {
        return new Destination(requestUri, nextHop, credentials, headers, true);
    }

    /** A destination without credentials and further headers. */
    public static Destination of(SipUri requestUri, NextHop nextHop) {
        return new Destination(requestUri, nextHop, Optional.empty(), SipHeaders.EMPTY);
    }
}
