package io.switchboard.sip.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.sip.message.Challenge;
import io.switchboard.sip.message.DigestCredentials;
import io.switchboard.sip.message.Parameters;
import io.switchboard.sip.message.SipMethod;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestVerifierTest {
    private static final String REALM = "example.com";
    private static final String SOURCE = "192.0.2.7";
    private static final String URI = "sip:example.com";
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final SecureRandom random = new SecureRandom();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;
    private final NonceMint mint = new NonceMint(random, clock, LIFETIME);
    private final ReplayWindow replays = new ReplayWindow(3, LIFETIME, clock);
    private final DigestVerifier verifier = new DigestVerifier(
            mint,
            replays,
            (username, realm) -> CompletableFuture.completedStage(
                    username.equals("alice")
                            ? Optional.of(DigestSecrets.of("alice", realm, "secret"))
                            : Optional.empty()));

    private DigestAnswer challenged(DigestAlgorithm algorithm) {
        List<Challenge> challenges = new DigestChallenger(mint, List.of(algorithm)).challenges(REALM, SOURCE, false);
        return DigestAnswer.to(challenges).orElseThrow();
    }

    private DigestAnswer.Given answer(DigestAnswer answer, String username, String password) {
        return answer.give(username, password, SipMethod.REGISTER, URI, random);
    }

    private DigestVerdict verify(DigestCredentials credentials) {
        return verifier.verify(credentials, SipMethod.REGISTER, REALM, SOURCE)
                .toCompletableFuture()
                .join();
    }

    @ParameterizedTest
    @EnumSource(DigestAlgorithm.class)
    void acceptsWhoKnowsThePassword(DigestAlgorithm algorithm) {
        DigestAnswer.Given first = answer(challenged(algorithm), "alice", "secret");
        assertThat(verify(first.credentials())).isEqualTo(new DigestVerdict.Accepted("alice", REALM));
        DigestAnswer.Given second = answer(first.next(), "alice", "secret");
        assertThat(verify(second.credentials())).isEqualTo(new DigestVerdict.Accepted("alice", REALM));
        assertThat(second.credentials().nonceCount()).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(DigestAlgorithm.class)
    void refusesUnknownUsersAndWrongPasswordsAlike(DigestAlgorithm algorithm) {
        DigestVerdict wrong =
                verify(answer(challenged(algorithm), "alice", "guess").credentials());
        DigestVerdict unknown =
                verify(answer(challenged(algorithm), "mallory", "guess").credentials());
        assertThat(wrong).isEqualTo(unknown).isEqualTo(new DigestVerdict.Refused(DigestVerdict.Reason.WRONG));
        assertThat(replays.size()).isZero();
    }

    @Test
    void acceptsEachCountOnceAndInAnyNearOrder() {
        DigestAnswer.Given first = answer(challenged(DigestAlgorithm.MD5), "alice", "secret");
        DigestAnswer.Given second = answer(first.next(), "alice", "secret");
        assertThat(verify(second.credentials())).isInstanceOf(DigestVerdict.Accepted.class);
        assertThat(verify(first.credentials())).isInstanceOf(DigestVerdict.Accepted.class);
        assertThat(verify(first.credentials())).isInstanceOf(DigestVerdict.Stale.class);
        assertThat(verify(second.credentials())).isInstanceOf(DigestVerdict.Stale.class);
    }

    @Test
    void saysStaleOnlyToWhoKnowsThePassword() {
        DigestCredentials right =
                answer(challenged(DigestAlgorithm.MD5), "alice", "secret").credentials();
        DigestCredentials wrong =
                answer(challenged(DigestAlgorithm.MD5), "alice", "guess").credentials();
        now = now.plus(LIFETIME).plusMillis(1);
        assertThat(verify(right)).isInstanceOf(DigestVerdict.Stale.class);
        assertThat(verify(wrong)).isInstanceOf(DigestVerdict.Refused.class);
    }

    @Test
    void takesNoNonceMadeForAnotherSourceOrByAnotherServer() {
        DigestCredentials right =
                answer(challenged(DigestAlgorithm.SHA_256), "alice", "secret").credentials();
        assertThat(verifier.verify(right, SipMethod.REGISTER, REALM, "192.0.2.8")
                        .toCompletableFuture()
                        .join())
                .isInstanceOf(DigestVerdict.Stale.class);
        NonceMint other = new NonceMint(random, clock, LIFETIME);
        DigestAnswer foreign = DigestAnswer.to(
                        new DigestChallenger(other, List.of(DigestAlgorithm.MD5)).challenges(REALM, SOURCE, false))
                .orElseThrow();
        assertThat(verify(answer(foreign, "alice", "secret").credentials())).isInstanceOf(DigestVerdict.Stale.class);
    }

    @Test
    void refusesAnswersForAnotherMethodOrRealm() {
        DigestCredentials right =
                answer(challenged(DigestAlgorithm.MD5), "alice", "secret").credentials();
        assertThat(verifier.verify(right, SipMethod.INVITE, REALM, SOURCE)
                        .toCompletableFuture()
                        .join())
                .isEqualTo(new DigestVerdict.Refused(DigestVerdict.Reason.WRONG));
        assertThat(verifier.verify(right, SipMethod.REGISTER, "other.example", SOURCE)
                        .toCompletableFuture()
                        .join())
                .isEqualTo(new DigestVerdict.Refused(DigestVerdict.Reason.OTHER_REALM));
    }

    @Test
    void acceptsClientsWithoutQualityOfProtectionOncePerNonce() {
        Challenge old = new Challenge(
                "Digest", Parameters.NONE.withQuoted("realm", REALM).withQuoted("nonce", mint.mint(REALM, SOURCE)));
        DigestCredentials credentials = answer(DigestAnswer.to(List.of(old)).orElseThrow(), "alice", "secret")
                .credentials();
        assertThat(credentials.qualityOfProtection()).isEmpty();
        assertThat(verify(credentials)).isInstanceOf(DigestVerdict.Accepted.class);
        assertThat(verify(credentials)).isInstanceOf(DigestVerdict.Stale.class);
    }

    @Test
    void refusesIncompleteCredentialsWithoutAskingForSecrets() {
        DigestVerifier unasked = new DigestVerifier(mint, replays, (username, realm) -> {
            throw new AssertionError("asked");
        });
        DigestCredentials right =
                answer(challenged(DigestAlgorithm.MD5), "alice", "secret").credentials();
        for (String part : List.of("username", "realm", "nonce", "uri", "response", "cnonce", "nc")) {
            DigestCredentials lacking =
                    new DigestCredentials("Digest", right.parameters().without(part));
            assertThat(unasked.verify(lacking, SipMethod.REGISTER, REALM, SOURCE)
                            .toCompletableFuture()
                            .join())
                    .as("without %s", part)
                    .isEqualTo(new DigestVerdict.Refused(DigestVerdict.Reason.UNUSABLE));
        }
        DigestCredentials session =
                new DigestCredentials("Digest", right.parameters().with("algorithm", "MD5-sess"));
        assertThat(unasked.verify(session, SipMethod.REGISTER, REALM, SOURCE)
                        .toCompletableFuture()
                        .join())
                .isEqualTo(new DigestVerdict.Refused(DigestVerdict.Reason.UNUSABLE));
    }

    @Test
    void forgettingNoncesNeverMakesAReplayPossible() {
        DigestCredentials oldest =
                answer(challenged(DigestAlgorithm.MD5), "alice", "secret").credentials();
        assertThat(verify(oldest)).isInstanceOf(DigestVerdict.Accepted.class);
        for (int i = 0; i < 5; i++) {
            now = now.plusSeconds(1);
            assertThat(verify(answer(challenged(DigestAlgorithm.MD5), "alice", "secret")
                            .credentials()))
                    .isInstanceOf(DigestVerdict.Accepted.class);
        }
        assertThat(replays.size()).isEqualTo(3);
        assertThat(replays.forgotten()).isEqualTo(3);
        assertThat(verify(oldest)).isInstanceOf(DigestVerdict.Stale.class);
    }

    @Test
    void expiredNoncesLeaveTheWindowWithoutBeingCounted() {
        assertThat(verify(answer(challenged(DigestAlgorithm.MD5), "alice", "secret")
                        .credentials()))
                .isInstanceOf(DigestVerdict.Accepted.class);
        now = now.plus(LIFETIME).plusSeconds(1);
        assertThat(verify(answer(challenged(DigestAlgorithm.MD5), "alice", "secret")
                        .credentials()))
                .isInstanceOf(DigestVerdict.Accepted.class);
        assertThat(replays.size()).isEqualTo(1);
        assertThat(replays.forgotten()).isZero();
    }

    @Test
    void secretsNeverShowInText() {
        DigestSecrets secrets = DigestSecrets.of("alice", REALM, "secret");
        assertThat(secrets.toString()).doesNotContain(secrets.ha1Md5()).doesNotContain(secrets.ha1Sha256());
        DigestCredentials credentials =
                answer(challenged(DigestAlgorithm.MD5), "alice", "secret").credentials();
        assertThat(credentials.toString()).doesNotContain(credentials.response().orElseThrow());
    }
}
