package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens that are narrower than their maker, and requests that are repeated. */
@ExtendWith(RunningDemo.class)
class TokenScopeTest {
    private static final String TOKENS = "/api/v1/api-tokens";
    private static final String USERS = "/api/v1/users";

    @Test
    void aTokenDoesWhatItsScopesSayAndNoMore(Api api) {
        Api.Answer created =
                api.post(TOKENS, "{\"name\":\"reader\",\"role\":\"administrator\",\"scopes\":[\"users:read\"]}");
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        Api reader = api.withToken(created.text("/token"));
        assertThat(reader.get(USERS).status()).isEqualTo(200);
        Api.Answer refused = reader.post(USERS, "{\"firstName\":\"No\",\"lastName\":\"One\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("scope");
        assertThat(refused.text("/detail")).contains("users:write");
        assertThat(reader.get("/api/v1/sip-accounts").status()).isEqualTo(403);
        assertThat(reader.get("/api/v1/trunks").text("/code")).isEqualTo("role");
        assertThat(reader.get("/api/v1/session").text("/role")).isEqualTo("administrator");
    }

    @Test
    void aTokenIsNeverMoreThanItsMaker(Api api) {
        String maker = api.post(
                        TOKENS,
                        "{\"name\":\"maker\",\"role\":\"administrator\",\"scopes\":[\"api-tokens:write\",\"users:read\"],"
                                + "\"expiresAt\":\"%s\"}"
                                        .formatted(Instant.now().plus(Duration.ofHours(1))))
                .text("/token");
        Api program = api.withToken(maker);
        Api.Answer higher = program.post(
                TOKENS,
                "{\"name\":\"x\",\"role\":\"owner\",\"scopes\":[\"users:write\"],\"expiresAt\":\"2999-01-01T00:00:00Z\"}");
        assertThat(higher.status()).isEqualTo(422);
        assertThat(higher.response().body())
                .contains("\"field\":\"role\"")
                .contains("\"field\":\"scopes\"")
                .contains("\"field\":\"expiresAt\"");
        assertThat(program.post(TOKENS, "{\"name\":\"x\"}").status())
                .as("no scopes would be all scopes")
                .isEqualTo(422);
        Api.Answer lesser = program.post(
                TOKENS,
                "{\"name\":\"x\",\"scopes\":[\"users:read\"],\"expiresAt\":\"%s\"}"
                        .formatted(Instant.now().plus(Duration.ofMinutes(1))));
        assertThat(lesser.status()).as(lesser.response().body()).isEqualTo(201);
        assertThat(api.post(TOKENS, "{\"name\":\"x\",\"scopes\":[\"everything\"]}")
                        .text("/errors/0/field"))
                .isEqualTo("scopes");
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirstWas(Api api) {
        String key = UUID.randomUUID().toString();
        String ivo = "{\"firstName\":\"Ivo\",\"lastName\":\"%s\"}".formatted(key);
        Api.Answer first = keyed(api, key, USERS, ivo);
        Api.Answer again = keyed(api, key, USERS, ivo);
        assertThat(first.status()).as(first.response().body()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Content-Type")).startsWith("application/json");
        assertThat(api.get(USERS + "?q=" + key).json().get("total").asInt()).isEqualTo(1);

        Api.Answer other = keyed(api, key, USERS, "{\"firstName\":\"Eva\",\"lastName\":\"Roth\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("idempotency-key");
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree(Api api) {
        String key = UUID.randomUUID().toString();
        assertThat(keyed(api, key, USERS, "{}").status()).isEqualTo(422);
        assertThat(keyed(api, key, USERS, "{\"firstName\":\"Ida\",\"lastName\":\"Roth\"}")
                        .status())
                .isEqualTo(201);
        assertThat(keyed(api, "x".repeat(201), USERS, "{}").status()).isEqualTo(400);
        assertThat(keyed(api, "two words", USERS, "{}").text("/code")).isEqualTo("idempotency-key");
        assertThat(keyed(api, UUID.randomUUID().toString(), USERS, "\"" + "x".repeat(1 << 20) + "\"")
                        .status())
                .isEqualTo(413);
    }

    private static Api.Answer keyed(Api api, String key, String path, String body) {
        return api.send(api.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
