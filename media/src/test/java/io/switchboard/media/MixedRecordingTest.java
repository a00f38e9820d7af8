package io.switchboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.switchboard.media.codec.G711;
import io.switchboard.media.file.SpoolSalvage;
import io.switchboard.media.file.WavAudio;
import io.switchboard.media.file.WavReader;
import io.switchboard.media.tone.Tone;
import io.switchboard.media.tone.ToneDetector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixedRecordingTest extends MediaTest {

    private static final double ALICE = 500;
    private static final double BOB = 1300;

    @TempDir
    private Path folder;

    /** Both phones speak in time, each its tone, for so many frames of 20 ms. */
    private static void converse(RtpPhone alice, MediaPort toAlice, RtpPhone bob, MediaPort toBob, int frames) {
        long due = System.nanoTime();
        for (int frame = 0; frame < frames; frame++) {
            alice.send(toAlice, 0, frame(ALICE, frame));
            bob.send(toBob, 0, frame(BOB, frame));
            due += Duration.ofMillis(20).toNanos();
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
    }

    private static byte[] frame(double frequency, int number) {
        short[] second = Tone.sine(frequency, -14, Duration.ofSeconds(1), 8000);
        byte[] payload = new byte[160];
        int at = number % 50 * 160;
        G711.MU_LAW.encode(Arrays.copyOfRange(second, at, at + 160), 160, payload);
        return payload;
    }

    private static double level(Path file, double frequency) throws Exception {
        WavAudio audio = WavReader.read(file);
        return new ToneDetector(audio.sampleRate()).level(audio.samples(), frequency);
    }

    private static RecordingEnd end(MixedRecording recording) throws Exception {
        return recording.end().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void twoPartiesAreInOneFileAsLongAsTheyTalked() throws Exception {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU);
        MediaPort toBob = port(bob, PCMU);
        toAlice.connect(toBob);
        Path file = folder.resolve("both.wav");
        long before = System.nanoTime();
        MixedRecording recording = group.record(file);
        recording.add(toAlice);
        recording.add(toBob);

        converse(alice, toAlice, bob, toBob, 60);
        recording.stop();

        RecordingEnd end = end(recording);
        long elapsed = System.nanoTime() - before;
        assertThat(end.reason()).isEqualTo(new RecordingEnd.Reason.Stopped());
        assertThat(end.duration().toMillis()).isBetween(1150L, elapsed / 1_000_000);
        assertThat(WavReader.read(file).duration()).isEqualTo(end.duration());
        assertThat(level(file, ALICE)).isCloseTo(-14, within(4.0));
        assertThat(level(file, BOB)).isCloseTo(-14, within(4.0));
        bob.receive();
    }

    @Test
    void whatIsSaidWhileItPausesIsLeftOut() throws Exception {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU);
        MediaPort toBob = port(bob, PCMU);
        MixedRecording recording = group.record(folder.resolve("parts.wav"));
        recording.add(toAlice);
        converse(alice, toAlice, bob, toBob, 30);
        recording.pause();
        recording.remove(toAlice);
        recording.add(toBob);
        converse(alice, toAlice, bob, toBob, 100);
        recording.resume();
        converse(alice, toAlice, bob, toBob, 30);
        recording.stop();

        RecordingEnd end = end(recording);
        assertThat(end.duration().toMillis()).isBetween(1150L, 2500L);
        short[] samples = WavReader.read(end.file()).samples();
        ToneDetector detector = new ToneDetector(8000);
        assertThat(detector.level(samples, 1000, 4000, ALICE)).isGreaterThan(-20);
        assertThat(detector.level(samples, 1000, 4000, BOB)).isLessThan(-40);
        assertThat(detector.level(samples, samples.length - 3000, samples.length - 500, BOB))
                .isGreaterThan(-20);
    }

    @Test
    void severalRecordingsOfOneGroupAreIndependent() throws Exception {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU);
        MediaPort toBob = port(bob, PCMU);
        MixedRecording first = group.record(folder.resolve("first.wav"));
        MixedRecording second = group.record(folder.resolve("second.wav"));
        first.add(toAlice);
        second.add(toBob);
        converse(alice, toAlice, bob, toBob, 50);
        first.stop();
        group.close();

        assertThat(end(first).reason()).isEqualTo(new RecordingEnd.Reason.Stopped());
        assertThat(end(second).reason()).isEqualTo(new RecordingEnd.Reason.PortClosed());
        assertThat(level(end(first).file(), BOB)).isLessThan(-50);
        assertThat(level(end(second).file(), BOB)).isGreaterThan(-20);
    }

    @Test
    void afterACrashAllButTheLastSecondIsThere() throws Exception {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU);
        MediaPort toBob = port(bob, PCMU);
        Path file = folder.resolve("running.wav");
        MixedRecording recording = group.record(file);
        recording.add(toAlice);
        recording.add(toBob);
        converse(alice, toAlice, bob, toBob, 125);

        Path left = Files.copy(file, folder.resolve("left.wav"));
        recording.stop();
        end(recording);

        assertThat(SpoolSalvage.salvage(left)).isGreaterThan(Duration.ofMillis(1300));
        assertThat(level(left, ALICE)).isGreaterThan(-20);
        assertThat(level(left, BOB)).isGreaterThan(-20);
    }

    @Test
    void aFileThatCannotBeWrittenIsAnEnd() throws Exception {
        Path file = Files.writeString(folder.resolve("taken.wav"), "mine");
        RecordingEnd end = end(group.record(file));
        assertThat(end.reason()).isInstanceOf(RecordingEnd.Reason.Failed.class);
        assertThat(file).hasContent("mine");
    }
}
