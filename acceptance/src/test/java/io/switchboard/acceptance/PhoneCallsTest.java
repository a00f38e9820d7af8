package io.switchboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.testkit.peer.Baresip;
import io.switchboard.testkit.peer.BaresipAccount;
import io.switchboard.testkit.peer.Linphone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Colleagues phone each other, and ordinary numbers, with softphones that are not ours. */
class PhoneCallsTest {

    private static final double ANA = 440;
    private static final double BEN = 1000;
    private static final Duration LISTEN = Duration.ofSeconds(3);

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

    @ParameterizedTest(name = "over {0} with {1}")
    @CsvSource({"udp,pcmu", "tcp,pcmu", "udp,pcma", "udp,G722/16000/1", "tcp,opus/48000/2"})
    void eachSideHearsTheOthersToneAndNotItsOwn(String transport, String codec) throws IOException {
        try (Baresip ben = phone(account("102", transport, codec).answering(), BEN);
                Baresip ana = phone(account("101", transport, codec), ANA)) {
            ana.dial("sip:102@" + switchboard.domain());
            ana.awaitEvent("CALL_ESTABLISHED");
            ben.awaitEvent("CALL_ESTABLISHED");

            Sound.assertHears(ana.awaitHeard(LISTEN), BEN, ANA);
            Sound.assertHears(ben.awaitHeard(LISTEN), ANA, BEN);

            JsonNode live = switchboard.api().items("live-calls").getFirst();
            assertThat(live.get("state").asString()).isEqualTo("talking");
            assertThat(live.get("from").get("number").asString()).isEqualTo("101");
            assertThat(live.get("to").get("number").asString()).isEqualTo("102");

            ana.hangUp();
            ben.awaitEvent("CALL_CLOSED");
        }
        JsonNode record = switchboard
                .api()
                .awaitItem(
                        "call-history?sort=-startedAt&limit=1",
                        item -> item.get("endedBy").asString("").equals("caller"),
                        Duration.ofSeconds(10));
        assertThat(record.get("direction").asString()).isEqualTo("internal");
        assertThat(record.get("outcome").asString()).isEqualTo("answered");
        assertThat(record.get("talkSeconds").asInt()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theCalledSideHangsUp() throws IOException {
        try (Baresip ben = phone(account("102", "udp", "pcmu").answering(), BEN);
                Baresip ana = phone(account("101", "udp", "pcmu"), ANA)) {
            ana.dial("sip:102@" + switchboard.domain());
            ana.awaitEvent("CALL_ESTABLISHED");
            ben.hangUp();
            ana.awaitEvent("CALL_CLOSED");
        }
        switchboard
                .api()
                .awaitItem(
                        "call-history?sort=-startedAt&limit=1",
                        item -> item.get("endedBy").asString("").equals("callee"),
                        Duration.ofSeconds(10));
    }

    @Test
    void aCallIsPutOnHoldAndTakenBack() throws IOException {
        try (Baresip ben = phone(account("102", "udp", "pcmu").answering(), BEN);
                Baresip ana = phone(account("101", "udp", "pcmu"), ANA)) {
            ana.dial("sip:102@" + switchboard.domain());
            ana.awaitEvent("CALL_ESTABLISHED");
            ben.awaitHeard(Duration.ofSeconds(1));

            ana.hold();
            awaitState("held");

            // This phone's version sends nothing more after a hold, even to another one directly; the sound after a
            // hold is
            // proven with the scripted phone of the calls module.
            ana.resume();
            awaitState("talking");
            ana.hangUp();
            ben.awaitEvent("CALL_CLOSED");
        }
    }

    @Test
    void anOrdinaryNumberIsReachedThroughTheTrunk() throws IOException {
        try (Baresip ana = phone(account("101", "udp", "pcmu"), ANA)) {
            ana.dial("sip:442079460123@" + switchboard.domain());
            ana.awaitEvent("CALL_ESTABLISHED");
            // The demonstration carrier speaks four digits, then echoes: Ana hears herself at the end.
            Sound.assertHears(ana.awaitHeard(Duration.ofSeconds(9)), ANA, BEN);
            ana.hangUp();
        }
        JsonNode record = switchboard
                .api()
                .awaitItem(
                        "call-history?direction=outbound",
                        item -> item.get("toNumber").asString("").equals("442079460123"),
                        Duration.ofSeconds(10));
        assertThat(record.get("fromNumber").asString()).isNotEmpty();
    }

    @Test
    void linphoneRegisters() throws IOException {
        BaresipAccount account = account("103", "udp", "pcmu");
        try (Linphone linphone = Linphone.start(Files.createTempDirectory(folder, "linphone"))) {
            linphone.register(account.username(), account.password(), account.domain(), account.server());
            JsonNode registered = switchboard
                    .api()
                    .awaitItem(
                            "sip-accounts",
                            item -> item.get("username").asString().equals(account.username())
                                    && item.get("registered").asBoolean(),
                            Duration.ofSeconds(10));
            assertThat(registered.get("registrations").get(0).get("userAgent").asString())
                    .containsIgnoringCase("linphone");
        }
    }

    private static void awaitState(String state) {
        switchboard
                .api()
                .awaitItem("live-calls", item -> item.get("state").asString().equals(state), Duration.ofSeconds(10));
    }

    private static BaresipAccount account(String internalNumber, String transport, String codec) {
        BaresipAccount account = switchboard.account(internalNumber, transport);
        return account.speaking(codec);
    }

    private static Baresip phone(BaresipAccount account, double tone) throws IOException {
        return Baresip.start(Files.createTempDirectory(folder, "baresip"), account, Sound.toneWav(tone))
                .awaitRegistered();
    }
}
