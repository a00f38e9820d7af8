package io.switchboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.testkit.peer.BaresipAccount;
import io.switchboard.testkit.peer.Sipp;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What becomes of calls between carriers and phones that do exactly what is written; sipp is both. */
class ScriptedCallsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private static RunningSwitchboard switchboard;
    private static Scenarios scenarios;

    @BeforeAll
    static void startSwitchboard() {
        switchboard = RunningSwitchboard.start(folder);
        scenarios = new Scenarios(switchboard, folder);
    }

    @AfterAll
    static void stopSwitchboard() {
        switchboard.close();
    }

    @Test
    void aCarrierReachesTheHolderOfANumber() {
        InetSocketAddress address = Scenarios.phoneAddress();
        BaresipAccount account = switchboard.account("101", "udp");
        scenarios.register(account, address);
        try (Sipp phone = scenarios.phone("phone-answers", account, address, Map.of());
                Sipp carrier = scenarios.carrier(
                        "carrier-calls", Map.of("number", "12025550101", "caller", "442079460000", "talk", "500"))) {
            carrier.awaitSuccess();
            phone.awaitSuccess();
            assertThat(phone.messages()).contains("\"Carrier Caller\" <sip:442079460000@");
        }
        JsonNode record = awaitRecord("inbound", "442079460000");
        assertThat(record.get("outcome").asString()).isEqualTo("answered");
        assertThat(record.get("toNumber").asString()).isEqualTo("12025550101");
        assertThat(record.get("endedBy").asString()).isEqualTo("caller");
    }

    @Test
    void aPhoneBehindNatIsReachedWhereItCameFrom() {
        InetSocketAddress address = Scenarios.phoneAddress();
        BaresipAccount account = switchboard.account("101", "udp");
        try (Sipp registering = scenarios.phone(
                "phone-behind-nat-registers", account, address, Map.of("contact", "127.200.0.77:5060"))) {
            registering.awaitSuccess();
        }
        try (Sipp phone = scenarios.phone("phone-answers", account, address, Map.of());
                Sipp carrier = scenarios.carrier(
                        "carrier-calls", Map.of("number", "12025550101", "caller", "442079460003", "talk", "500"))) {
            carrier.awaitSuccess();
            phone.awaitSuccess();
            assertThat(phone.messages()).contains("INVITE sip:test@127.200.0.77:5060");
        }
    }

    @Test
    void aBusyPhoneWithoutVoicemailIsBusyForTheCaller() {
        InetSocketAddress address = Scenarios.phoneAddress();
        BaresipAccount called = switchboard.account("103", "udp");
        scenarios.register(called, address);
        try (Sipp phone = scenarios.phone("phone-refuses", called, address, Map.of("status", "486"));
                Sipp caller = caller("phone-calls-and-is-refused", "103", "486")) {
            caller.awaitSuccess();
            phone.awaitSuccess();
        }
        awaitOutcome("103", "busy");
    }

    @Test
    void aPhoneThatDoesNotAnswerIsCancelledAfterItsRingTime() {
        InetSocketAddress address = Scenarios.phoneAddress();
        BaresipAccount called = switchboard.account("103", "udp");
        scenarios.register(called, address);
        JsonNode account = sipAccount(called.username());
        switchboard.api().edit("sip-accounts/" + account.get("id").asString(), "{\"ringSeconds\": 5}");
        try (Sipp phone = scenarios.phone("phone-rings-until-cancelled", called, address, Map.of());
                Sipp caller = caller("phone-calls-and-is-refused", "103", "480")) {
            caller.awaitSuccess();
            phone.awaitSuccess();
        }
        awaitOutcome("103", "noAnswer");
    }

    @Test
    void aCallerWhoGivesUpStopsTheRinging() {
        InetSocketAddress address = Scenarios.phoneAddress();
        BaresipAccount called = switchboard.account("102", "udp");
        scenarios.register(called, address);
        try (Sipp phone = scenarios.phone("phone-rings-until-cancelled", called, address, Map.of());
                Sipp caller = caller("phone-calls-and-cancels", "102", "487")) {
            caller.awaitSuccess();
            phone.awaitSuccess();
        }
        awaitOutcome("102", "cancelled");
    }

    @Test
    void unknownNumbersAreNotFound() {
        try (Sipp carrier = scenarios.carrier(
                        "carrier-is-refused",
                        Map.of("number", "12025559999", "caller", "442079460001", "status", "404"));
                Sipp free = scenarios.carrier(
                        "carrier-is-refused",
                        Map.of("number", "12025550102", "caller", "442079460002", "status", "404"));
                Sipp phone = caller("phone-calls-and-is-refused", "199", "404")) {
            carrier.awaitSuccess();
            free.awaitSuccess();
            phone.awaitSuccess();
        }
    }

    @Test
    void aWrongPasswordIsRefusedAlikeForKnownAndUnknownAccounts() {
        BaresipAccount known = switchboard.account("101", "udp");
        assertThat(refusal("phone-registration-is-refused", known.username(), "403"))
                .isEqualTo(refusal("phone-registration-is-refused", "nobody-of-this-name", "403"));
        assertThat(refusal("phone-calls-and-is-refused", known.username(), "403"))
                .isEqualTo(refusal("phone-calls-and-is-refused", "nobody-of-this-name", "403"));
    }

    /** The refusal's lines that do not differ from request to request. */
    private static String refusal(String scenario, String username, String status) {
        Map<String, String> values =
                Map.of("username", username, "password", "not-the-password", "target", "102", "status", status);
        try (Sipp phone =
                scenarios.phone(scenario, switchboard.account("101", "udp"), Scenarios.phoneAddress(), values)) {
            phone.awaitSuccess();
            String messages = phone.messages();
            return messages.substring(messages.lastIndexOf("SIP/2.0 " + status))
                    .lines()
                    .takeWhile(line -> !line.isBlank())
                    .map(line -> line.replaceAll("nonce=\"[^\"]*\"", "nonce"))
                    .filter(line -> !line.matches("(?i)(via|from|to|call-id|date):.*"))
                    .reduce("", (all, line) -> all + line + "\n");
        }
    }

    private static Sipp caller(String scenario, String target, String status) {
        return scenarios.phone(
                scenario,
                switchboard.account("101", "udp"),
                Scenarios.phoneAddress(),
                Map.of("target", target, "status", status));
    }

    private static JsonNode sipAccount(String username) {
        return switchboard.api().items("sip-accounts").stream()
                .filter(item -> item.get("username").asString().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the history has an internal call to this number that ended so. */
    private static void awaitOutcome(String toNumber, String outcome) {
        switchboard
                .api()
                .awaitItem(
                        "call-history?direction=internal",
                        item -> item.get("toNumber").asString("").equals(toNumber)
                                && item.get("outcome").asString("").equals(outcome),
                        SOON);
    }

    private static JsonNode awaitRecord(String direction, String fromNumber) {
        return switchboard
                .api()
                .awaitItem(
                        "call-history?direction=" + direction,
                        item -> item.get("fromNumber").asString("").equals(fromNumber)
                                && !item.get("endedAt").isNull(),
                        SOON);
    }
}
