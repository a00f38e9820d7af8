package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstStartTest {
    private static final String FIELDS = """
            {"token":"%s","organisation":"Harbour Ltd","ownerFirstName":"Mia","ownerLastName":"Voss",
             "email":"mia@example.com","password":"%s","country":"DE","timeZone":"Europe/Berlin",
             "publicAddress":"%s"}""";

    private Path folder;

    @BeforeEach
    void makeFolder() throws Exception {
        folder = Files.createTempDirectory("switchboard-first");
    }

    @AfterEach
    void deleteFolder() {
        RunningDemo.delete(folder);
    }

    @Test
    void theLinkSetsEverythingUpOnceAndWhatItMadeStays() {
        ServerOptions options = RunningDemo.options(folder, false);
        try (SwitchboardServer server = SwitchboardServer.start(options, Clock.systemUTC())) {
            URI link = server.setupPage().orElseThrow();
            String token = link.getQuery().substring("token=".length());
            Api browser = Api.browser(server.addresses().page());
            Api.Answer state = browser.get("/api/v1/setup");
            assertThat(state.json().get("needed").asBoolean()).isTrue();
            assertThat(state.json().get("demo").asBoolean()).isFalse();

            Api.Answer guessed =
                    browser.post("/api/v1/setup", FIELDS.formatted("guess", "correct horse", "pbx.example"));
            assertThat(guessed.status()).isEqualTo(403);
            Api.Answer weak = browser.post("/api/v1/setup", FIELDS.formatted(token, "short", "http://x/"));
            assertThat(weak.status()).isEqualTo(422);
            assertThat(weak.json().get("errors").size()).isEqualTo(2);

            Api.Answer done = browser.post("/api/v1/setup", FIELDS.formatted(token, "correct horse", "pbx.example"));
            assertThat(done.status()).as(done.response().body()).isEqualTo(201);
            assertThat(done.text("/account/name")).isEqualTo("Harbour Ltd");
            assertThat(browser.get("/api/v1/users").status()).isEqualTo(200);
            assertThat(browser.get("/api/v1/settings").text("/publicAddress")).isEqualTo("pbx.example");
            assertThat(browser.get("/api/v1/demo/inbox").status()).isEqualTo(404);
            assertThat(browser.post("/api/v1/demo/session", "").status()).isEqualTo(404);

            assertThat(browser.post("/api/v1/setup", FIELDS.formatted(token, "correct horse", "pbx.example"))
                            .status())
                    .isEqualTo(409);
            assertThat(server.setupPage()).isEmpty();
            assertThat(folder.resolve("setup-token")).doesNotExist();
            assertThatThrownBy(() -> SwitchboardServer.start(options, Clock.systemUTC()))
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining("--data");
        }
        try (SwitchboardServer again = SwitchboardServer.start(options, Clock.systemUTC())) {
            assertThat(again.setupPage()).isEmpty();
            Api browser = Api.browser(again.addresses().page());
            browser.get("/api/v1/session");
            Api.Answer entered =
                    browser.post("/api/v1/session", "{\"email\":\"MIA@example.com\",\"password\":\"correct horse\"}");
            assertThat(entered.status()).isEqualTo(200);
        }
    }
}
