package io.switchboard.sip.digest;

import io.switchboard.sip.message.Challenge;
import io.switchboard.sip.message.Parameters;
import java.util.List;

/** Makes the challenges of a server (RFC 7616 section 3.3, RFC 8760 section 2.4). Safe for all threads. */
public final class DigestChallenger {
    private final NonceMint mint;
    private final List<DigestAlgorithm> algorithms;

    /**
     * A challenger.
     *
     * @param algorithms what is offered; clients take the first one they know
     */
    public DigestChallenger(NonceMint mint, List<DigestAlgorithm> algorithms) {
        if (algorithms.isEmpty()) {
            throw new IllegalArgumentException("a challenge needs an algorithm");
        }
        this.mint = mint;
        this.algorithms = List.copyOf(algorithms);
    }

    /**
     * The challenges of one response, one per algorithm in the order of preference, all with the same nonce.
     *
     * @param source the address of the client, without its port
     * @param stale whether the password was right and only the nonce no longer is good
     */
    public List<Challenge> challenges(String realm, String source, boolean stale) {
        String nonce = mint.mint(realm, source);
        return algorithms.stream()
                .map(algorithm -> challenge(realm, nonce, algorithm, stale))
                .toList();
    }

    private static Challenge challenge(String realm, String nonce, DigestAlgorithm algorithm, boolean stale) {
        Parameters parameters = Parameters.NONE
                .withQuoted("realm", realm)
                .withQuoted("nonce", nonce)
                .withQuoted("qop", "auth")
                .with("algorithm", algorithm.token());
        return new Challenge("Digest", stale ? parameters.with("stale", "true") : parameters);
    }
}
