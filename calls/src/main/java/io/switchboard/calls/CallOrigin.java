package io.switchboard.calls;

import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.useragent.Identity;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a call comes from and what was dialled. What the caller says of himself (everything but {@code identity} and
 * {@code source}) is a claim: whoever relies on it checks it against the identity.
 *
 * @param identity who the caller was proved to be
 * @param source the address the INVITE came from
 * @param caller the From address as sent
 * @param callingNumber the user part of From
 * @param callingName the display name of From, if any
 * @param asserted the first P-Asserted-Identity (RFC 3325), if any; to be believed from trusted peers only
 * @param identityWithheld the caller asks to be anonymous to the callee (RFC 3323)
 * @param requestUri the Request-URI
 * @param calledUser the user part of the Request-URI, empty when it has none
 * @param to the To address as sent
 * @param invite the whole request, for headers of interest
 */
public record CallOrigin(
        Identity identity,
        InetSocketAddress source,
        NameAddress caller,
        String callingNumber,
        Optional<String> callingName,
        Optional<NameAddress> asserted,
        boolean identityWithheld,
        SipUri requestUri,
        String calledUser,
        NameAddress to,
        SipRequest invite) {
    /** Rejects absent components. */
    public CallOrigin {
        Objects.requireNonNull(identity, "identity is null");
        Objects.requireNonNull(source, "source is null");
        Objects.requireNonNull(caller, "caller is null");
        Objects.requireNonNull(callingNumber, "callingNumber is null");
        Objects.requireNonNull(callingName, "callingName is null");
        Objects.requireNonNull(asserted, "asserted is null");
        Objects.requireNonNull(requestUri, "requestUri is null");
        Objects.requireNonNull(calledUser, "calledUser is null");
        Objects.requireNonNull(to, "to is null");
        Objects.requireNonNull(invite, "invite is null");
    }
}
