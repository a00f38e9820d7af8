package io.switchboard.routing;

import io.switchboard.delivery.file.RecordingEncoder;
import io.switchboard.media.file.Mp3Encoder;
import io.switchboard.media.file.SpoolSalvage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The media room's recordings and encoder, as deliveries ask for them. */
public final class Mp3Recordings implements RecordingEncoder {

    private final Mp3Encoder encoder;

    public Mp3Recordings(Mp3Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public Duration length(Path recording) throws EncodingFailed {
        try {
            return SpoolSalvage.salvage(recording);
        } catch (IOException failure) {
            throw new EncodingFailed("the recording cannot be read: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void encode(Path recording, Path mp3) throws EncodingFailed {
        try {
            encoder.encode(recording, mp3);
        } catch (IOException failure) {
            throw new EncodingFailed(String.valueOf(failure.getMessage()), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EncodingFailed("the server is being stopped", stopped);
        }
    }
}
