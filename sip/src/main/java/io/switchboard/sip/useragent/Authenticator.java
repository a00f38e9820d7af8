package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.transport.Flow;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** How passwords are proved, theirs to us and ours to them. Safe for any thread; never blocks. */
public interface Authenticator {

    /** The headers of a 401 that asks for a password of this realm. */
    SipHeaders challenge(SipRequest request, String realm, Flow source, boolean stale);

    /** Checks the request's credentials for this realm. Costs the same whether the user name is known or not. */
    CompletionStage<Proof> prove(SipRequest request, String realm, Flow source);

    /**
     * Our answer to a 401 or 407.
     *
     * @param request the request that was challenged, by method and URI
     * @param answeredBefore whether the request had an answer already; then only a stale nonce is worth another one
     * @return the header to add, or empty where the challenge cannot be answered
     */
    Optional<SipHeaders> answer(
            ClientCredentials credentials, SipResponse challenge, SipRequest request, boolean answeredBefore);

    /** What checking credentials came to. */
    sealed interface Proof {

        /** The sender knows this user's password. */
        record Proved(String username) implements Proof {}

        /** The request carries no credentials for the realm, or for a nonce that is not ours. */
        record Missing() implements Proof {}

        /** Right or wrong, the nonce is too old or was used before: to be asked again without bothering a person. */
        record Stale() implements Proof {}

        /** Unknown user or wrong password. */
        record Wrong() implements Proof {}
    }
}
