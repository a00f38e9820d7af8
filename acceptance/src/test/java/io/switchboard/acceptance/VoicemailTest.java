package io.switchboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.media.file.Mp3Encoder;
import io.switchboard.testkit.peer.Baresip;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Nobody answers, the caller speaks after the beep, and the message arrives by mail as a sound file. */
class VoicemailTest {

    private static final double SPOKEN = 620;

    @TempDir
    static Path folder;

    private static RunningSwitchboard switchboard;

    @BeforeAll
    static void startSwitchboard() {
        switchboard = RunningSwitchboard.start(folder);
    }

    @AfterAll
    static void stopSwitchboard() {
        switchboard.close();
    }

    @Test
    void theMailedMp3HoldsWhatWasSpoken() throws Exception {
        try (Baresip caller = Baresip.start(
                        Files.createTempDirectory(folder, "caller"),
                        switchboard.account("101", "udp"),
                        Sound.toneWav(SPOKEN))
                .awaitRegistered()) {
            // 102 has no phone registered: the call goes to voicemail at once.
            caller.dial("sip:102@" + switchboard.domain());
            caller.awaitEvent("CALL_ESTABLISHED");
            // Long enough for the greeting, the beep and a message; the caller hears nothing while it is recorded.
            caller.awaitSpoken(Duration.ofSeconds(12));
            caller.hangUp();
        }
        JsonNode mail = switchboard.api().awaitItem("demo/inbox", item -> true, Duration.ofSeconds(30));
        JsonNode attachment = mail.get("attachments").get(0);
        assertThat(attachment.get("name").asString()).endsWith(".mp3");
        assertThat(mail.get("text").asString()).contains("101");

        Path mp3 = folder.resolve("voicemail.mp3");
        Files.write(mp3, switchboard.api().download(attachment.get("url").asString()));
        Duration heard = Sound.longestTone(Mp3Encoder.ofThisMachine().decode(mp3, 8000), SPOKEN);
        assertThat(heard).isGreaterThan(Duration.ofSeconds(3));
        assertThat(Files.size(mp3)).as("at most 7 MB an hour").isLessThan(40_000);

        JsonNode record = switchboard
                .api()
                .awaitItem(
                        "call-history",
                        item -> item.get("outcome").asString("").equals("voicemail"),
                        Duration.ofSeconds(10));
        assertThat(record.get("toNumber").asString()).isEqualTo("102");
    }
}
