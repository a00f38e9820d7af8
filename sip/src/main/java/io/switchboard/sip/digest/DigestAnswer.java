package io.switchboard.sip.digest;

import io.switchboard.sip.message.Challenge;
import io.switchboard.sip.message.DigestCredentials;
import io.switchboard.sip.message.Parameters;
import io.switchboard.sip.message.SipMethod;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Answers the challenges of one server as a client (RFC 7616 section 3.4, RFC 8760 section 2.4): with the first one whose
 * algorithm is known, with quality of protection where it is offered and in the form of RFC 2069 where not. Keeps the
 * challenge, so that further requests are answered with rising counts before they are challenged. Immutable: each
 * answer tells what to keep for the next.
 *
 * <p>Give up when a challenge follows an answer and is not stale: the password is wrong.
 */
public final class DigestAnswer {
    private static final HexFormat HEX = HexFormat.of();
    private static final int CLIENT_NONCE_OCTETS = 16;

    private final Challenge challenge;
    private final DigestAlgorithm algorithm;
    private final boolean quality;
    private final long used;

    private DigestAnswer(Challenge challenge, DigestAlgorithm algorithm, boolean quality, long used) {
        this.challenge = challenge;
        this.algorithm = algorithm;
        this.quality = quality;
        this.used = used;
    }

    /**
     * Chooses among challenges; empty if none can be answered.
     *
     * @param challenges those of one response, in their order
     */
    public static Optional<DigestAnswer> to(List<Challenge> challenges) {
        for (Challenge challenge : challenges) {
            Optional<DigestAlgorithm> algorithm =
                    DigestAlgorithm.of(challenge.algorithm().orElse(DigestAlgorithm.MD5.token()));
            List<String> qualities = challenge.qualitiesOfProtection();
            boolean quality = qualities.stream().anyMatch("auth"::equalsIgnoreCase);
            boolean usable = challenge.isDigest()
                    && challenge.realm().isPresent()
                    && challenge.nonce().isPresent()
                    && (quality || qualities.isEmpty());
            if (usable && algorithm.isPresent()) {
                return Optional.of(new DigestAnswer(challenge, algorithm.get(), quality, 0));
            }
        }
        return Optional.empty();
    }

    /**
     * What to send and what to keep.
     *
     * @param credentials for Authorization or Proxy-Authorization
     * @param next answers the next request
     */
    public record Given(DigestCredentials credentials, DigestAnswer next) {}

    /** The realm that asks. */
    public String realm() {
        return challenge.realm().orElse("");
    }

    /** Whether the server said that only the nonce was too old. */
    public boolean isStale() {
        return challenge.isStale();
    }

    /**
     * Answers for one request.
     *
     * @param uri the Request-URI as it stands in the request
     * @param random makes the client's nonce
     */
    public Given give(String username, String password, SipMethod method, String uri, SecureRandom random) {
        byte[] clientNonce = new byte[CLIENT_NONCE_OCTETS];
        random.nextBytes(clientNonce);
        return give(username, password, method, uri, HEX.formatHex(clientNonce));
    }

    Given give(String username, String password, SipMethod method, String uri, String clientNonce) {
        String nonce = challenge.nonce().orElse("");
        String ha1 = algorithm.hash(username + ":" + realm() + ":" + password);
        String count = HEX.toHexDigits(used + 1, 8);
        String response = quality
                ? DigestResponse.withQuality(algorithm, ha1, method, uri, nonce, count, clientNonce)
                : DigestResponse.withoutQuality(algorithm, ha1, method, uri, nonce);
        Parameters parameters = Parameters.NONE
                .withQuoted("username", username)
                .withQuoted("realm", realm())
                .withQuoted("nonce", nonce)
                .withQuoted("uri", uri)
                .withQuoted("response", response);
        if (challenge.algorithm().isPresent()) {
            parameters = parameters.with("algorithm", algorithm.token());
        }
        if (quality) {
            parameters = parameters
                    .withQuoted("cnonce", clientNonce)
                    .with("qop", "auth")
                    .with("nc", count);
        }
        Optional<String> opaque = challenge.opaque();
        if (opaque.isPresent()) {
            parameters = parameters.withQuoted("opaque", opaque.get());
        }
        return new Given(
                new DigestCredentials("Digest", parameters), new DigestAnswer(challenge, algorithm, quality, used + 1));
    }
}
