package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.server.demo.DemonstrationAccount;
import io.switchboard.testkit.peer.Await;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** People are invited, let in, changed and removed; and what agents see. */
@ExtendWith(RunningDemo.class)
class AccessesTest {
    private static final String ACCESSES = "/api/v1/accesses";
    private static final String PASSWORD = "correct horse 9";
    private static final Pattern LINK = Pattern.compile("/accept-invitation\\?token=([0-9a-f]+)");

    @Test
    void anInvitedPersonChoosesAPasswordAndIsSignedIn(Api api) {
        String email = address();
        Api.Answer invited = invite(api, email, "administrator", "null");
        assertThat(invited.status()).as(invited.response().body()).isEqualTo(201);
        assertThat(invited.text("/state")).isEqualTo("invited");
        String token = token(api, email);

        Api browser = api.browser();
        browser.get("/api/v1/setup");
        Api.Answer weak = accept(browser, token, "short");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.text("/errors/0/field")).isEqualTo("password");
        Api.Answer entered = accept(browser, token, PASSWORD);
        assertThat(entered.status()).as(entered.response().body()).isEqualTo(200);
        assertThat(entered.text("/role")).isEqualTo("administrator");
        assertThat(browser.get("/api/v1/users").status()).isEqualTo(200);
        assertThat(accept(browser, token, PASSWORD).text("/errors/0/field")).isEqualTo("token");
        Api.Answer seen = api.get(invited.header("Location"));
        assertThat(seen.text("/state")).isEqualTo("active");
        assertThat(seen.text("/lastSeenAt")).isNotBlank();

        assertThat(api.delete(invited.header("Location")).status()).isEqualTo(204);
        assertThat(browser.get("/api/v1/users").status())
                .as("the session ends with the access")
                .isEqualTo(401);
    }

    @Test
    void anAdministratorDoesNotTouchOwners(Api api) {
        Api administrator = signedIn(api, "administrator", "null");
        Api.Answer owner = invite(api, address(), "owner", "null");
        String address = owner.header("Location");
        assertThat(administrator.get(ACCESSES).status()).isEqualTo(200);
        assertThat(administrator.delete(address).status()).isEqualTo(403);
        assertThat(administrator.patch(address, "{\"role\":\"agent\"}").status())
                .isEqualTo(403);
        assertThat(invite(administrator, address(), "owner", "null").status()).isEqualTo(403);
        assertThat(administrator.post(address + "/invitation", "").status()).isEqualTo(403);
        String self = administrator.get("/api/v1/session").text("/email");
        String own = ACCESSES + "/" + api.get(ACCESSES + "?q=" + self).text("/items/0/id");
        assertThat(administrator.patch(own, "{\"role\":\"operator\"}").status()).isEqualTo(403);
        assertThat(administrator.get("/api/v1/session").text("/role")).isEqualTo("administrator");
        assertThat(api.patch(address, "{\"email\":\"x@example.com\"}").text("/errors/0/field"))
                .isEqualTo("email");
        api.delete(address);
    }

    @Test
    void theLastOwnerStays(Api api) {
        String owner = api.get(ACCESSES + "?q=" + DemonstrationAccount.OWNER).text("/items/0/id");
        Api.Answer refused = api.delete(ACCESSES + "/" + owner);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("last owner");
        assertThat(api.patch(ACCESSES + "/" + owner, "{\"role\":\"agent\"}").status())
                .isEqualTo(409);
    }

    @Test
    void anInvitationIsSentAgainAfterAWhile(Api api) {
        Api.Answer invited = invite(api, address(), "agent", "null");
        Api.Answer again = api.post(invited.header("Location") + "/invitation", "");
        assertThat(again.status()).isEqualTo(429);
        assertThat(Integer.parseInt(again.header("Retry-After"))).isBetween(1, 61);
    }

    @Test
    void anAgentEditsTheSafeSettingsOfOwnLinesAlone(Api api) {
        String user = newUser(api);
        Api.Answer own = line(api, user);
        Api.Answer foreign = line(api, newUser(api));
        Api agent = signedIn(api, "agent", "\"" + user + "\"");
        String address = own.header("Location");

        assertThat(agent.get(address).text("/id")).isEqualTo(own.text("/id"));
        Api.Answer changed = agent.patch(address, "{\"name\":\"Kitchen\",\"ringSeconds\":33}");
        assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
        Api.Answer refused = agent.patch(address, "{\"externalCallsEnabled\":true}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/errors/0/field")).isEqualTo("externalCallsEnabled");
        assertThat(agent.get(address + "/credentials").text("/username")).isEqualTo(own.text("/username"));
        assertThat(agent.delete(address).status()).isEqualTo(403);

        Api.Answer lines = agent.get("/api/v1/sip-accounts?userId=" + foreign.text("/userId"));
        assertThat(lines.json().get("total").asInt()).isEqualTo(1);
        assertThat(lines.text("/items/0/id")).isEqualTo(own.text("/id"));
        assertThat(agent.get("/api/v1/sip-accounts.csv").response().body().lines())
                .hasSize(2);
        Api.Answer misled = agent.patch(
                address,
                "{\"whenUnavailable\":\"contactMethod\",\"whenUnavailableContactMethod\":\"%s\"}"
                        .formatted(foreign.text("/id")));
        assertThat(misled.status()).isEqualTo(422);
        assertThat(misled.text("/errors/0/field")).isEqualTo("whenUnavailableContactMethod");

        String other = foreign.header("Location");
        assertThat(agent.get(other).status()).isEqualTo(404);
        assertThat(agent.patch(other, "{\"name\":\"Mine\"}").status()).isEqualTo(404);
        assertThat(agent.get(other + "/credentials").status()).isEqualTo(404);
        assertThat(agent.get("/api/v1/users").status()).isEqualTo(403);
        assertThat(agent.get("/api/v1/audit-log").status()).isEqualTo(403);
        assertThat(agent.get("/api/v1/call-history").json().get("total").asInt())
                .isZero();
    }

    @Test
    void theAuditLogTellsWhoChangedWhat(Api api) {
        String user = newUser(api);
        api.patch("/api/v1/users/" + user, "{\"lastName\":\"Renamed\"}");
        JsonNode entry = api.get("/api/v1/audit-log?kind=user&action=changed&q=Renamed")
                .json()
                .at("/items/0");
        assertThat(entry.at("/entityId").asString()).isEqualTo(user);
        assertThat(entry.at("/authorKind").asString()).isEqualTo("apiToken");
        assertThat(entry.at("/changes/0/field").asString()).isEqualTo("lastName");
        assertThat(entry.at("/changes/0/after").asString()).isEqualTo("Renamed");
        assertThat(api.get("/api/v1/audit-log?from=2999-01-01T00:00:00Z")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(api.get("/api/v1/audit-log?authorId=" + UUID.randomUUID())
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(api.get("/api/v1/audit-log.csv?kind=user").response().body()).contains("lastName: ");
    }

    static Api signedIn(Api api, String role, String user) {
        String email = address();
        Api.Answer invited = invite(api, email, role, user);
        assertThat(invited.status()).as(invited.response().body()).isEqualTo(201);
        Api browser = api.browser();
        browser.get("/api/v1/setup");
        assertThat(accept(browser, token(api, email), PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private static String newUser(Api api) {
        return api.post(
                        "/api/v1/users",
                        "{\"firstName\":\"Kim\",\"lastName\":\"%s\",\"email\":\"%s\"}"
                                .formatted(UUID.randomUUID(), address()))
                .text("/id");
    }

    private static Api.Answer line(Api api, String user) {
        return api.post("/api/v1/sip-accounts", "{\"userId\":\"%s\",\"name\":\"Desk\"}".formatted(user));
    }

    private static Api.Answer invite(Api api, String email, String role, String user) {
        return api.post(
                ACCESSES,
                "{\"firstName\":\"Kim\",\"lastName\":\"Berg\",\"email\":\"%s\",\"role\":\"%s\",\"userId\":%s}"
                        .formatted(email, role, user));
    }

    private static Api.Answer accept(Api browser, String token, String password) {
        return browser.post(
                "/api/v1/access-invitations", "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password));
    }

    private static String token(Api api, String email) {
        return Await.value(Duration.ofSeconds(20), () -> "the invitation of " + email, () -> mailed(api, email));
    }

    private static Optional<String> mailed(Api api, String email) {
        for (JsonNode message : api.get("/api/v1/demo/inbox").json().get("items")) {
            Matcher link = LINK.matcher(message.get("text").asString());
            if (message.get("to").toString().contains(email) && link.find()) {
                return Optional.of(link.group(1));
            }
        }
        return Optional.empty();
    }

    private static String address() {
        return UUID.randomUUID() + "@example.com";
    }
}
