package io.switchboard.routing.admission;

import io.switchboard.directory.secret.DigestHashes;
import io.switchboard.sip.digest.Credentials;
import io.switchboard.sip.digest.DigestSecrets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** The passwords of SIP accounts, as digest authentication needs them. */
public final class DirectoryCredentials implements Credentials {

    private final BiFunction<String, String, Optional<DigestHashes>> hashes;

    /** Hashes by username and realm; asked on an event loop, so it must be quick. */
    public DirectoryCredentials(BiFunction<String, String, Optional<DigestHashes>> hashes) {
        this.hashes = hashes;
    }

    @Override
    public CompletionStage<Optional<DigestSecrets>> find(String username, String realm) {
        return CompletableFuture.completedStage(
                hashes.apply(username, realm).map(found -> new DigestSecrets(found.md5(), found.sha256())));
    }
}
