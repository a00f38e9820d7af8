package io.switchboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.switchboard.media.codec.PcmEncoder;
import io.switchboard.media.file.Mp3Encoder;
import io.switchboard.media.file.WavAudio;
import io.switchboard.media.file.WavReader;
import io.switchboard.media.tone.Tone;
import io.switchboard.media.tone.ToneDetector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordingTest extends MediaTest {

    private static final RecordingOptions MINUTE = RecordingOptions.atMost(Duration.ofMinutes(1));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"PCMU", "PCMA", "G722"})
    void theToneIsInTheFile(AudioCodec codec) throws Exception {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PayloadFormat.of(codec), EVENT);
        Path file = folder.resolve("a.wav");
        Recording recording = toAlice.record(file, MINUTE);
        speak(alice, toAlice, codec, 650, 50);
        await("packets", () -> toAlice.statistics().packetsReceived() == 50);
        recording.stop();
        RecordingEnd end = recording.await();
        assertThat(end.reason()).isEqualTo(new RecordingEnd.Reason.Stopped());
        assertThat(end.file()).isEqualTo(file);
        assertThat(end.duration()).isEqualTo(Duration.ofSeconds(1));
        WavAudio audio = WavReader.read(file);
        assertThat(audio.sampleRate()).isEqualTo(codec.sampleRate());
        assertThat(audio.duration()).isEqualTo(end.duration());
        assertTone(audio, 650);

        Path mp3 = folder.resolve("a.mp3");
        Mp3Encoder encoder = Mp3Encoder.ofThisMachine();
        encoder.encode(file, mp3);
        assertTone(encoder.decode(mp3, codec.sampleRate()), 650);
    }

    @Test
    void lostPacketsAreSilenceAndDisorderIsMended() throws Exception {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PCMU);
        Path file = folder.resolve("gap.wav");
        Recording recording = toAlice.record(file, MINUTE);
        byte[] frame = new byte[160];
        Arrays.fill(frame, (byte) 0x90);
        for (int sequence : new int[] {0, 1, 3, 2, 4, 5, 10, 11, 13, 12, 12, 14}) {
            alice.send(toAlice.localRtp(), 0, false, sequence + 65530, sequence * 160 - 700, frame);
        }
        await("packets", () -> toAlice.statistics().packetsReceived() == 12);
        recording.stop();
        assertThat(recording.await().duration()).isEqualTo(Duration.ofMillis(15 * 20));
        short[] samples = WavReader.read(file).samples();
        for (int i = 0; i < samples.length; i++) {
            boolean gap = i >= 6 * 160 && i < 10 * 160;
            assertThat(samples[i] == 0).as("sample %d", i).isEqualTo(gap);
        }
    }

    @Test
    void endsByADigit() throws Exception {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PCMU, EVENT);
        Recording recording = toAlice.record(folder.resolve("digit.wav"), MINUTE.endedBy("#"));
        speak(alice, toAlice, AudioCodec.PCMU, 500, 10);
        alice.sendEvent(toAlice, 101, 3, alice.timestamp, false, 160);
        alice.sendEvent(toAlice, 101, 11, alice.timestamp + 800, false, 160);
        RecordingEnd end = recording.await();
        assertThat(end.reason()).isEqualTo(new RecordingEnd.Reason.Digit('#'));
        assertThat(end.duration()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void endsAtItsMaximumLength() throws Exception {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PCMU);
        Recording recording =
                toAlice.record(folder.resolve("max.wav"), RecordingOptions.atMost(Duration.ofMillis(500)));
        speak(alice, toAlice, AudioCodec.PCMU, 500, 40);
        RecordingEnd end = recording.await();
        assertThat(end.reason()).isEqualTo(new RecordingEnd.Reason.MaximumLength());
        assertThat(end.duration()).isEqualTo(Duration.ofMillis(500));
        assertThat(WavReader.read(end.file()).samples()).hasSize(4000);
    }

    @Test
    void endsBySilenceWithoutPackets() throws Exception {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PCMU);
        Recording recording =
                toAlice.record(folder.resolve("silent.wav"), MINUTE.endedBySilence(Duration.ofMillis(700)));
        speak(alice, toAlice, AudioCodec.PCMU, 500, 10);
        RecordingEnd end = recording.await();
        assertThat(end.reason()).isEqualTo(new RecordingEnd.Reason.Silence());
        assertThat(end.duration()).isBetween(Duration.ofMillis(700), Duration.ofMillis(1500));
    }

    @Test
    void endsByDigitalSilence() throws Exception {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PCMU);
        Recording recording = toAlice.record(folder.resolve("quiet.wav"), MINUTE.endedBySilence(Duration.ofSeconds(1)));
        speak(alice, toAlice, AudioCodec.PCMU, 500, 10);
        byte[] quiet = new byte[160];
        Arrays.fill(quiet, (byte) 0xFF);
        for (int i = 0; i < 60; i++) {
            alice.send(toAlice, 0, quiet);
        }
        assertThat(recording.await().reason()).isEqualTo(new RecordingEnd.Reason.Silence());
    }

    @Test
    void endsWithThePort() throws Exception {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PCMU);
        Recording recording = toAlice.record(folder.resolve("closed.wav"), MINUTE);
        speak(alice, toAlice, AudioCodec.PCMU, 500, 25);
        await("packets", () -> toAlice.statistics().packetsReceived() == 25);
        toAlice.close();
        RecordingEnd end = recording.await();
        assertThat(end.reason()).isEqualTo(new RecordingEnd.Reason.PortClosed());
        assertThat(end.duration()).isEqualTo(Duration.ofMillis(500));
        RecordingEnd late = toAlice.record(folder.resolve("late.wav"), MINUTE).await();
        assertThat(late.reason()).isEqualTo(new RecordingEnd.Reason.PortClosed());
        assertThat(WavReader.read(late.file()).samples()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsAnEnd() throws Exception {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PCMU);
        Path file = folder.resolve("taken.wav");
        Files.writeString(file, "mine");
        RecordingEnd end = toAlice.record(file, MINUTE).await();
        assertThat(end.reason()).isInstanceOf(RecordingEnd.Reason.Failed.class);
        assertThat(file).hasContent("mine");
    }

    private static void speak(RtpPhone phone, MediaPort port, AudioCodec codec, double frequency, int frames) {
        PcmEncoder encoder = Codecs.encoder(codec);
        int frame = encoder.sampleRate() / 50;
        short[] tone = Tone.sine(frequency, -12, Duration.ofMillis(20L * frames), encoder.sampleRate());
        for (int i = 0; i < frames; i++) {
            byte[] payload = new byte[frame];
            int octets = encoder.encode(Arrays.copyOfRange(tone, i * frame, (i + 1) * frame), frame, payload);
            phone.send(port, codec.staticPayloadType().orElseThrow(), Arrays.copyOf(payload, octets));
        }
    }

    private static void assertTone(WavAudio audio, double frequency) {
        int length = audio.samples().length;
        ToneDetector.Found found =
                new ToneDetector(audio.sampleRate()).strongest(audio.samples(), length / 5, length * 4 / 5);
        assertThat(found.frequency()).isCloseTo(frequency, offset(3.0));
        assertThat(found.levelDb()).isCloseTo(-12, offset(1.5));
    }
}
