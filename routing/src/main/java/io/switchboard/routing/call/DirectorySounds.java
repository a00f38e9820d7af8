package io.switchboard.routing.call;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audio.AudioFiles;
import io.switchboard.media.AudioClip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audio files of the directory. A call whose sound cannot be read goes on without it. */
public final class DirectorySounds implements Sounds {

    private static final Logger LOG = LoggerFactory.getLogger(DirectorySounds.class);

    private final AudioFiles files;

    public DirectorySounds(AudioFiles files) {
        this.files = files;
    }

    @Override
    public Optional<AudioClip> clip(AccountId account, UUID audioFile) {
        return files.playable(account, audioFile).flatMap(wav -> read(audioFile, wav));
    }

    private static Optional<AudioClip> read(UUID audioFile, byte[] wav) {
        try {
            return Optional.of(AudioClip.ofWav(new ByteArrayInputStream(wav)));
        } catch (IOException unreadable) {
            LOG.error("Audio file {} cannot be played", audioFile, unreadable);
            return Optional.empty();
        }
    }
}
