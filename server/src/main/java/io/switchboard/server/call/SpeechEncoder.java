package io.switchboard.server.call;

import io.switchboard.delivery.file.RecordingEncoder;
import io.switchboard.media.file.Mp3Encoder;
import io.switchboard.media.file.SpoolSalvage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets deliveries use the encoder of the media room. The program behind it is looked for at the first recording, because
 * unpacking it takes longer than the rest of the start. Safe for use by many threads.
 */
public final class SpeechEncoder implements RecordingEncoder {
    private @Nullable Mp3Encoder encoder;

    @Override
    public Duration length(Path recording) throws EncodingFailed {
        try {
            return SpoolSalvage.salvage(recording);
        } catch (IOException unreadable) {
            throw new EncodingFailed(
                    "The recording " + recording + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public void encode(Path recording, Path mp3) throws EncodingFailed {
        try {
            encoder().encode(recording, mp3);
        } catch (IOException failure) {
            throw new EncodingFailed("The recording cannot be made an MP3 file: " + failure.getMessage(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EncodingFailed("The server stops; the recording is encoded after the next start.", stopped);
        }
    }

    private synchronized Mp3Encoder encoder() throws IOException {
        if (encoder == null) {
            encoder = Mp3Encoder.ofThisMachine();
        }
        return encoder;
    }
}
