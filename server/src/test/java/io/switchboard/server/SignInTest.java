package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.server.demo.DemonstrationAccount;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningDemo.class)
class SignInTest {
    private static final String SESSION = "/api/v1/session";

    private static String credentials(String email, String password) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
    }

    @Test
    void nothingIsToldWithoutSignIn(Api api) {
        Api stranger = api.browser();
        for (String path : List.of(
                "/api/v1/users",
                "/api/v1/sip-accounts",
                "/api/v1/phone-numbers",
                "/api/v1/internal-numbers",
                "/api/v1/trunks",
                "/api/v1/live-calls",
                "/api/v1/call-history",
                "/api/v1/call-history.csv",
                "/api/v1/events",
                "/api/v1/api-tokens",
                "/api/v1/settings",
                "/api/v1/demo/inbox",
                "/api/v1/unknown",
                SESSION)) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(api.withToken("sb_wrong").get("/api/v1/users").status()).isEqualTo(401);
        assertThat(stranger.get("/api/v1/health").text("/status")).isEqualTo("ready");
    }

    @Test
    void aPersonSignsInAndOut(Api api) {
        Api browser = api.browser();
        assertThat(browser.get(SESSION).status()).isEqualTo(401);
        Api.Answer entered =
                browser.post(SESSION, credentials(DemonstrationAccount.OWNER, DemonstrationAccount.PASSWORD));
        assertThat(entered.status()).as(entered.response().body()).isEqualTo(200);
        assertThat(entered.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("switchboard-session=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
        Api.Answer session = browser.get(SESSION);
        assertThat(session.text("/role")).isEqualTo("operator");
        assertThat(session.text("/account/country")).isEqualTo("US");
        assertThat(session.json().get("demo").asBoolean()).isTrue();

        assertThat(browser.post("/api/v1/users", "{\"firstName\":\"Ivo\",\"lastName\":\"Roth\"}")
                        .status())
                .isEqualTo(201);
        assertThat(browser.delete(SESSION).status()).isEqualTo(204);
        assertThat(browser.get(SESSION).status()).isEqualTo(401);
    }

    @Test
    void aChangeWithoutTheProofOfOriginIsRefused(Api api) {
        Api browser = api.browser();
        browser.get(SESSION);
        browser.post("/api/v1/demo/session", "");
        Api.Answer refused = browser.send(HttpRequest.newBuilder(api.page().resolve("/api/v1/users"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"firstName\":\"A\",\"lastName\":\"B\"}")));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("csrf");
    }

    @Test
    void knownAndUnknownPeopleAreRefusedAlike(Api api) {
        Api browser = api.browser();
        browser.get(SESSION);
        Api.Answer known = browser.post(SESSION, credentials(DemonstrationAccount.OWNER, "not the password"));
        Api.Answer unknown = browser.post(SESSION, credentials("nobody@example.com", "not the password"));
        assertThat(known.status()).isEqualTo(401);
        assertThat(unknown.response().body()).isEqualTo(known.response().body());
        assertThat(unknown.status()).isEqualTo(known.status());
    }

    @Test
    void guessingIsSlowedDown(Api api) {
        Api browser = api.browser();
        browser.get(SESSION);
        Api.Answer answer = browser.post(SESSION, credentials("guessed@example.com", "guess 0"));
        for (int guess = 1; guess <= 10 && answer.status() != 429; guess++) {
            answer = browser.post(SESSION, credentials("guessed@example.com", "guess " + guess));
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 901);
    }

    @Test
    void theDemonstrationOpensWithOneClickUnderItsOwnNameAlone(Api api) {
        Api browser = api.browser();
        assertThat(browser.get("/api/v1/setup").json().get("demo").asBoolean()).isTrue();
        assertThat(browser.post("/api/v1/demo/session", "").status()).isEqualTo(200);
        assertThat(browser.get("/api/v1/users").status()).isEqualTo(200);
    }
}
