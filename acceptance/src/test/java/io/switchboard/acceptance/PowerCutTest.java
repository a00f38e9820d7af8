package io.switchboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.testkit.peer.Baresip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The program dies without warning in the middle of a call. */
class PowerCutTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void settingsRegistrationsAndRecordsAreThereAgain() throws IOException {
        try (RunningSwitchboard switchboard = RunningSwitchboard.start(folder);
                Baresip ben = phone(switchboard, "102", 1000);
                Baresip ana = phone(switchboard, "101", 440)) {
            finishedCall(switchboard, ana, ben);
            String user = switchboard
                    .api()
                    .create("users", "{\"firstName\": \"Zoë\", \"lastName\": \"Last before the cut\"}")
                    .get("id")
                    .asString();
            ana.dial("sip:102@" + switchboard.domain());
            switchboard
                    .api()
                    .awaitItem(
                            "live-calls", call -> call.get("state").asString().equals("talking"), SOON);

            switchboard.killAndStartAgain();

            assertThat(switchboard.api().get("users/" + user).get("firstName").asString())
                    .isEqualTo("Zoë");
            assertThat(outcomes(switchboard)).contains("answered", "cutByRestart");
            JsonNode cut = switchboard
                    .api()
                    .awaitItem(
                            "call-history",
                            item -> item.get("outcome").asString("").equals("cutByRestart"),
                            SOON);
            assertThat(cut.get("endedAt").isNull()).isFalse();
            assertThat(cut.get("reason").asString()).isNotEmpty();

            theColleagueIsReachedWithoutRegisteringAgain(switchboard, ben);
        }
    }

    private void theColleagueIsReachedWithoutRegisteringAgain(RunningSwitchboard switchboard, Baresip ben)
            throws IOException {
        long registrations = ben.events("REGISTER_OK");
        long established = ben.events("CALL_ESTABLISHED");
        try (Baresip caller = phone(switchboard, "103", 700)) {
            caller.dial("sip:102@" + switchboard.domain());
            caller.awaitEvent("CALL_ESTABLISHED");
        }
        assertThat(ben.events("CALL_ESTABLISHED")).isGreaterThan(established);
        assertThat(ben.events("REGISTER_OK")).isEqualTo(registrations);
    }

    private void finishedCall(RunningSwitchboard switchboard, Baresip ana, Baresip ben) {
        ana.dial("sip:102@" + switchboard.domain());
        ana.awaitEvent("CALL_ESTABLISHED");
        ben.awaitEvent("CALL_ESTABLISHED");
        ana.hangUp();
        ben.awaitEvent("CALL_CLOSED");
        switchboard
                .api()
                .awaitItem(
                        "call-history", item -> item.get("outcome").asString("").equals("answered"), SOON);
    }

    private static List<String> outcomes(RunningSwitchboard switchboard) {
        return switchboard.api().items("call-history").stream()
                .map(item -> item.get("outcome").asString(""))
                .toList();
    }

    private Baresip phone(RunningSwitchboard switchboard, String internalNumber, double tone) throws IOException {
        return Baresip.start(
                        Files.createTempDirectory(folder, "phone" + internalNumber),
                        switchboard.account(internalNumber, "udp").answering(),
                        Sound.toneWav(tone))
                .awaitRegistered();
    }
}
