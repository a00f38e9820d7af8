package io.switchboard.sip.useragent;

import io.switchboard.sip.digest.DigestAnswer;
import io.switchboard.sip.digest.DigestVerdict;
import io.switchboard.sip.digest.DigestVerifier;
import io.switchboard.sip.message.DigestCredentials;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.transport.Flow;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Passwords proved by digest (RFC 3261 section 22, RFC 7616, RFC 8760). */
final class DigestAuthenticator implements Authenticator {

    private final DigestOffer offer;
    private final DigestVerifier verifier;
    private final SecureRandom random;

    DigestAuthenticator(DigestOffer offer, DigestVerifier verifier, SecureRandom random) {
        this.offer = offer;
        this.verifier = verifier;
        this.random = random;
    }

    @Override
    public SipHeaders challenge(SipRequest request, String realm, Flow source, boolean stale) {
        return SipHeaders.builder()
                .addAll(
                        HeaderFields.WWW_AUTHENTICATE,
                        offer.challengerFor(request).challenges(realm, address(source), stale))
                .build();
    }

    @Override
    public CompletionStage<Proof> prove(SipRequest request, String realm, Flow source) {
        for (DigestCredentials credentials : request.headers().all(HeaderFields.AUTHORIZATION)) {
            if (credentials.realm().filter(realm::equals).isPresent()) {
                return verifier.verify(credentials, request.method(), realm, address(source))
                        .thenApply(DigestAuthenticator::proof);
            }
        }
        return CompletableFuture.completedFuture(new Proof.Missing());
    }

    private static Proof proof(DigestVerdict verdict) {
        return switch (verdict) {
            case DigestVerdict.Accepted accepted -> new Proof.Proved(accepted.username());
            case DigestVerdict.Stale _ -> new Proof.Stale();
            case DigestVerdict.Refused refused ->
                switch (refused.why()) {
                    case UNUSABLE, OTHER_REALM -> new Proof.Missing();
                    case WRONG -> new Proof.Wrong();
                };
        };
    }

    private static String address(Flow source) {
        return source.remote().getAddress().getHostAddress();
    }

    @Override
    public Optional<SipHeaders> answer(
            ClientCredentials credentials, SipResponse challenge, SipRequest request, boolean answeredBefore) {
        boolean byProxy = challenge.status() == 407;
        Optional<DigestAnswer> answer = DigestAnswer.to(
                challenge.headers().all(byProxy ? HeaderFields.PROXY_AUTHENTICATE : HeaderFields.WWW_AUTHENTICATE));
        if (answer.isEmpty() || (answeredBefore && !answer.get().isStale())) {
            return Optional.empty();
        }
        DigestCredentials given = answer.get()
                .give(
                        credentials.username(),
                        credentials.password(),
                        request.method(),
                        request.uri().toString(),
                        random)
                .credentials();
        return Optional.of(
                SipHeaders.EMPTY.with(byProxy ? HeaderFields.PROXY_AUTHORIZATION : HeaderFields.AUTHORIZATION, given));
    }
}
