package io.switchboard.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.media.file.Mp3Encoder;
import io.switchboard.media.file.WavSpool;
import io.switchboard.media.tone.Tone;
import io.switchboard.media.tone.ToneDetector;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp3RecordingsTest {

    @TempDir
    Path folder;

    @Test
    void aRecordingWhoseWriterDiedIsHeardAsFarAsItWasWritten() throws Exception {
        Mp3Encoder encoder = Mp3Encoder.ofThisMachine();
        Mp3Recordings recordings = new Mp3Recordings(encoder);
        Path spool = folder.resolve("spool.wav");
        Path mp3 = folder.resolve("voicemail.mp3");
        short[] speech = Tone.sine(1000, -10, Duration.ofMillis(2500), 8000);
        // Written and never closed, as by a server that is killed.
        try (WavSpool died = WavSpool.create(spool, 8000)) {
            died.write(speech, speech.length);
            died.flush();

            assertThat(recordings.length(spool)).isEqualTo(Duration.ofMillis(2500));
            recordings.encode(spool, mp3);
        }

        short[] heard = encoder.decode(mp3, 8000).samples();
        assertThat(new ToneDetector(8000).level(heard, 4000, 12000, 1000)).isGreaterThan(-15);
    }
}
