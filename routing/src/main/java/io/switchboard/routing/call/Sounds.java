package io.switchboard.routing.call;

import io.switchboard.directory.account.AccountId;
import io.switchboard.media.AudioClip;
import java.util.Optional;
import java.util.UUID;

/** The audio files of accounts, as calls play them. */
@FunctionalInterface
public interface Sounds {

    /**
     * An audio file, ready to be played; empty when it was deleted or cannot be read. Asked on a call's thread, which
     * waits for it.
     */
    Optional<AudioClip> clip(AccountId account, UUID audioFile);
}
