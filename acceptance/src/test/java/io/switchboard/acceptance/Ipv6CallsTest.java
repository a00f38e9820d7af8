package io.switchboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.testkit.peer.Baresip;
import io.switchboard.testkit.peer.BaresipAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Softphones that speak nothing but IPv6 register, phone each other, and phone those that speak nothing but IPv4. */
class Ipv6CallsTest {

    private static final double ANA = 440;
    private static final double BEN = 1000;
    private static final Duration LISTEN = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofSeconds(10);

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

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({"udp6,udp6", "tcp6,tcp6", "udp6,udp", "tcp,udp6"})
    void eachSideHearsTheOthersToneAndNotItsOwn(String callersWay, String calledWay) throws IOException {
        try (Baresip ben = phone(account("102", calledWay).answering(), BEN);
                Baresip ana = phone(account("101", callersWay), ANA)) {
            ana.dial("sip:102@" + switchboard.domain());
            ana.awaitEvent("CALL_ESTABLISHED");
            ben.awaitEvent("CALL_ESTABLISHED");

            Sound.assertHears(ana.awaitHeard(LISTEN), BEN, ANA);
            Sound.assertHears(ben.awaitHeard(LISTEN), ANA, BEN);

            ben.hangUp();
            ana.awaitEvent("CALL_CLOSED");
        }
        switchboard
                .api()
                .awaitItem(
                        "call-history?sort=-startedAt&limit=1",
                        item -> item.get("outcome").asString("").equals("answered")
                                && item.get("endedBy").asString("").equals("callee"),
                        SOON);
    }

    @Test
    void aRegistrationIsShownWithItsAddress() throws IOException {
        BaresipAccount account = account("103", "udp6");
        try (Baresip _ = phone(account, ANA)) {
            List<JsonNode> registrations = switchboard
                    .api()
                    .awaitItem(
                            "sip-accounts",
                            item -> item.get("username").asString().equals(account.username())
                                    && item.get("registered").asBoolean(),
                            SOON)
                    .get("registrations")
                    .valueStream()
                    .toList();
            assertThat(registrations).singleElement().satisfies(registration -> {
                assertThat(registration.get("source").asString()).startsWith("[::1]:");
                assertThat(registration.get("contact").asString()).contains("@[::1]:");
            });
        }
    }

    private static BaresipAccount account(String internalNumber, String way) {
        String transport = way.startsWith("udp") ? "udp" : "tcp";
        return switchboard.account(internalNumber, transport).sendingTo(switchboard.sip(way));
    }

    private static Baresip phone(BaresipAccount account, double tone) throws IOException {
        return Baresip.start(Files.createTempDirectory(folder, "baresip"), account, Sound.toneWav(tone))
                .awaitRegistered();
    }
}
