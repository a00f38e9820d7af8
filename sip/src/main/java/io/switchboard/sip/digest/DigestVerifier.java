package io.switchboard.sip.digest;

import io.switchboard.sip.message.DigestCredentials;
import io.switchboard.sip.message.SipMethod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Tells whether a client knows the password (RFC 7616 section 3.4). For unknown users the same work is done with a secret
 * nobody knows, so neither answer nor time tells whether a user exists. Nonces and their counts are remembered for
 * clients that know the password only, so strangers cannot make memory grow. Safe for all threads.
 *
 * <p>A client that chooses no quality of protection (RFC 2069) may use each nonce once.
 */
public final class DigestVerifier {
    private final NonceMint mint;
    private final ReplayWindow replays;
    private final Credentials credentials;

    /** A verifier of nonces from that mint. */
    public DigestVerifier(NonceMint mint, ReplayWindow replays, Credentials credentials) {
        this.mint = mint;
        this.replays = replays;
        this.credentials = credentials;
    }

    /** The parts of credentials that must all be there. */
    private record Claim(
            String username,
            String realm,
            String nonce,
            String uri,
            String response,
            DigestAlgorithm algorithm,
            Optional<Quality> quality) {}

    private record Quality(String countText, long count, String clientNonce) {}

    /**
     * Verifies credentials. The stage completes on the thread on which {@link Credentials#find} does, and fails only as
     * that one fails.
     *
     * @param method the method of the request they came with
     * @param realm the realm that was asked for
     * @param source the address of the client, without its port
     */
    public CompletionStage<DigestVerdict> verify(
            DigestCredentials answer, SipMethod method, String realm, String source) {
        Optional<Claim> read = claim(answer);
        if (read.isEmpty()) {
            return refused(DigestVerdict.Reason.UNUSABLE);
        }
        Claim claim = read.get();
        if (!claim.realm.equals(realm)) {
            return refused(DigestVerdict.Reason.OTHER_REALM);
        }
        return credentials.find(claim.username, realm).thenApply(found -> decide(claim, method, source, found));
    }

    private static CompletionStage<DigestVerdict> refused(DigestVerdict.Reason why) {
        return CompletableFuture.completedStage(new DigestVerdict.Refused(why));
    }

    private DigestVerdict decide(Claim claim, SipMethod method, String source, Optional<DigestSecrets> found) {
        String decoy = mint.decoy(claim.username, claim.realm);
        String ha1 = found.map(secrets -> secrets.ha1(claim.algorithm)).orElse(decoy);
        String expected = claim.quality
                .map(quality -> DigestResponse.withQuality(
                        claim.algorithm, ha1, method, claim.uri, claim.nonce, quality.countText, quality.clientNonce))
                .orElseGet(() -> DigestResponse.withoutQuality(claim.algorithm, ha1, method, claim.uri, claim.nonce));
        NonceMint.Verdict nonce = mint.check(claim.nonce, claim.realm, source);
        if (!same(expected, claim.response) || found.isEmpty()) {
            return new DigestVerdict.Refused(DigestVerdict.Reason.WRONG);
        }
        return switch (nonce) {
            case NonceMint.Verdict.Stale() -> new DigestVerdict.Stale();
            case NonceMint.Verdict.Fresh fresh -> {
                long count = claim.quality.map(Quality::count).orElse(1L);
                yield replays.use(claim.nonce, fresh.issued(), count)
                        ? new DigestVerdict.Accepted(claim.username, claim.realm)
                        : new DigestVerdict.Stale();
            }
        };
    }

    private static boolean same(String expected, String present) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), lower(present).getBytes(StandardCharsets.UTF_8));
    }

    private static String lower(String hexadecimal) {
        return hexadecimal.toLowerCase(Locale.ROOT);
    }

    private static Optional<Claim> claim(DigestCredentials answer) {
        Optional<DigestAlgorithm> algorithm =
                DigestAlgorithm.of(answer.algorithm().orElse(DigestAlgorithm.MD5.token()));
        Optional<String> quality = answer.qualityOfProtection();
        OptionalLong count = answer.nonceCount();
        boolean countable = quality.isEmpty()
                || (quality.get().equalsIgnoreCase("auth")
                        && count.isPresent()
                        && answer.clientNonce().isPresent());
        boolean complete = answer.isDigest()
                && algorithm.isPresent()
                && countable
                && answer.username().isPresent()
                && answer.realm().isPresent()
                && answer.nonce().isPresent()
                && answer.uri().isPresent()
                && answer.response().isPresent();
        if (!complete) {
            return Optional.empty();
        }
        return Optional.of(new Claim(
                answer.username().get(),
                answer.realm().get(),
                answer.nonce().get(),
                answer.uri().get(),
                answer.response().get(),
                algorithm.get(),
                quality.map(auth -> new Quality(
                        answer.nonceCountText().orElse(""),
                        count.orElse(0),
                        answer.clientNonce().orElse("")))));
    }
}
