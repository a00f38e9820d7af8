package io.switchboard.sip.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.sip.message.Challenge;
import io.switchboard.sip.message.DigestCredentials;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestAnswerTest {
    private static final SipMethod GET = SipMethod.of("GET");

    private static Challenge challenge(String text) {
        return SipHeaders.EMPTY.withText("WWW-Authenticate", text).require(HeaderFields.WWW_AUTHENTICATE);
    }

    private static DigestCredentials answer(Challenge challenge, String password, String clientNonce) {
        return DigestAnswer.to(List.of(challenge))
                .orElseThrow()
                .give("Mufasa", password, GET, "/dir/index.html", clientNonce)
                .credentials();
    }

    /** RFC 7616 section 3.9.1. */
    @Test
    void answersTheExamplesOfTheRfc() {
        String common = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=%s, "
                + "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
                + "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
        String clientNonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        DigestCredentials sha256 = answer(challenge(common.formatted("SHA-256")), "Circle of Life", clientNonce);
        assertThat(sha256.response()).contains("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
        assertThat(sha256.nonceCountText()).contains("00000001");
        assertThat(sha256.parameters().value("opaque")).contains("FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS");
        DigestCredentials md5 = answer(challenge(common.formatted("MD5")), "Circle of Life", clientNonce);
        assertThat(md5.response()).contains("8ca523f5e9506fed4657c9700eebdbec");
    }

    /** RFC 2617 section 3.5. */
    @Test
    void answersTheExampleOfTheOlderRfc() {
        DigestCredentials credentials = answer(
                challenge("Digest realm=\"testrealm@host.com\",qop=\"auth,auth-int\","
                        + "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\",opaque=\"5ccc069c403ebaf9f0171e9517f40e41\""),
                "Circle Of Life",
                "0a4f113b");
        assertThat(credentials.response()).contains("6629fae49393a05397450978507c4ef1");
        assertThat(credentials.algorithm()).isEmpty();
    }

    /** The same by RFC 2069: HA1 and HA2 are those of RFC 2617 section 3.5. */
    @Test
    void answersWithoutQualityOfProtectionWhereNoneIsOffered() {
        DigestCredentials credentials = answer(
                challenge("Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\""),
                "Circle Of Life",
                "0a4f113b");
        assertThat(credentials.response()).contains("670fd8c2df070c60b045671b8b24ff02");
        assertThat(credentials.qualityOfProtection()).isEmpty();
        assertThat(credentials.clientNonce()).isEmpty();
        assertThat(credentials.nonceCountText()).isEmpty();
    }

    @Test
    void takesTheFirstChallengeItKnows() {
        List<Challenge> challenges = List.of(
                challenge("Basic realm=\"r\""),
                challenge("Digest realm=\"r\", nonce=\"n\", algorithm=SHA-512-256, qop=\"auth\""),
                challenge("Digest realm=\"r\", nonce=\"n\", algorithm=SHA-256, qop=\"auth-int\""),
                challenge("Digest realm=\"r\", nonce=\"n\", algorithm=SHA-256, qop=\"auth\", stale=TRUE"),
                challenge("Digest realm=\"r\", nonce=\"n\", algorithm=MD5, qop=\"auth\""));
        DigestAnswer chosen = DigestAnswer.to(challenges).orElseThrow();
        assertThat(chosen.isStale()).isTrue();
        assertThat(chosen.give("a", "b", GET, "/", "c").credentials().algorithm())
                .contains("SHA-256");
        assertThat(DigestAnswer.to(challenges.subList(0, 3))).isEmpty();
    }
}
