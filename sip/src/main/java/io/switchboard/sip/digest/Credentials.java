package io.switchboard.sip.digest;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Knows the secrets of accounts. Implemented by whoever knows accounts. */
@FunctionalInterface
public interface Credentials {
    /**
     * The secrets of that user in that realm; empty if there is no such user. Called on an event loop and must not
     * block; the stage may complete on any thread. It should take the same time for known and unknown users.
     */
    CompletionStage<Optional<DigestSecrets>> find(String username, String realm);
}
