package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningDemo.class)
class ResourcesTest {
    private static final String USERS = "/api/v1/users";

    @Test
    void aUserIsMadeReadEditedAndDeleted(Api api) {
        Api.Answer created = api.post(
                USERS,
                "{\"firstName\":\"Eve\",\"lastName\":\"Lund\",\"department\":\"Press\",\"email\":\"eve@example.com\"}");
        assertThat(created.status()).isEqualTo(201);
        String address = created.header("Location");
        assertThat(address).isEqualTo(USERS + "/" + created.text("/id"));
        assertThat(created.header("ETag")).isEqualTo("\"1\"");

        Api.Answer edited = api.patch(address, "{\"lastName\":\"Berg\",\"department\":null}", "\"1\"");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.text("/firstName")).isEqualTo("Eve");
        assertThat(edited.text("/lastName")).isEqualTo("Berg");
        assertThat(edited.json().get("department").isNull()).isTrue();

        Api.Answer stale = api.patch(address, "{\"lastName\":\"Dahl\"}", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(api.get(address).text("/lastName")).isEqualTo("Berg");

        assertThat(api.get(address + "/relations").json().get("items").isEmpty())
                .isTrue();
        assertThat(api.delete(address).status()).isEqualTo(204);
        assertThat(api.get(address).status()).isEqualTo(404);
        assertThat(api.delete(address).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                | 422 | firstName | required",
                "{\"firstName\":\"A\"}                             | 422 | lastName  | required",
                "{\"firstName\":5,\"lastName\":\"B\"}              | 422 | firstName | type",
                "{\"firstName\":[\"A\"],\"lastName\":\"B\"}        | 422 | firstName | type",
                "{\"firstName\":\"A\",\"lastName\":\"B\",\"x\":1}  | 422 | x         | unknown",
                "{\"firstName\":\"A\\u0000\",\"lastName\":\"B\"}   | 422 | firstName | characters",
                "{\"firstName\":\"A\\ud800\",\"lastName\":\"B\"}   | 422 | firstName | characters"
            })
    void aBadUserIsRefusedByFieldAndRule(String body, int status, String field, String rule, Api api) {
        Api.Answer refused = api.post(USERS, body);
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        assertThat(refused.text("/errors/0/rule")).isEqualTo(rule);
        assertThat(refused.text("/errors/0/message")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"firstName\":\"A\",\"firstName\":\"B\"}", "{} {}", "nul"})
    void whatIsNoJsonObjectIsRefused(String body, Api api) {
        Api.Answer refused = api.post(USERS, body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/code")).isEqualTo("malformed-json");
    }

    @Test
    void aLongBodyIsRefused(Api api) {
        String body = "{\"firstName\":\"" + "a".repeat(1 << 20) + "\"}";
        assertThat(api.post(USERS, body).status()).isEqualTo(413);
        HttpRequest.Builder ofUnknownLength = api.request(USERS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(api.send(ofUnknownLength).status()).isEqualTo(413);
    }

    @Test
    void otherContentTypesAndMethodsAreRefused(Api api) {
        assertThat(api.send(api.request(USERS)
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString("x")))
                        .status())
                .isEqualTo(415);
        assertThat(api.send(api.request(USERS).PUT(HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=x", "limit=201", "q=%00", "cursor=%20%20x", "sort=password"})
    void badParametersAreRefused(String parameters, Api api) {
        Api.Answer refused = api.get(USERS + "?" + parameters);
        assertThat(refused.status()).as(refused.response().body()).isBetween(400, 422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void listsComeInPages(Api api) {
        Api.Answer first = api.get(USERS + "?limit=1&sort=-firstName&q=demo");
        Api.Answer everybody = api.get(USERS + "?limit=2&sort=firstName");
        assertThat(first.status()).isEqualTo(200);
        assertThat(everybody.json().get("items").size()).isEqualTo(2);
        String cursor = everybody.text("/nextCursor");
        Api.Answer next = api.get(USERS + "?limit=2&sort=firstName&cursor=" + cursor);
        assertThat(next.json().get("items").size()).isPositive();
        assertThat(next.text("/items/0/id")).isNotEqualTo(everybody.text("/items/1/id"));
        assertThat(api.get(USERS + "?q=Adler").text("/items/0/firstName")).isEqualTo("Ben");
    }

    @Test
    void aSipAccountShowsItsPasswordOnceAndInItsCredentials(Api api) {
        String user = api.get(USERS + "?q=Cleo").text("/items/0/id");
        Api.Answer created = api.post(
                "/api/v1/sip-accounts",
                "{\"userId\":\"%s\",\"name\":\"Lab\",\"internalNumbers\":[\"7401\"],\"ringSeconds\":20}"
                        .formatted(user));
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        String address = created.header("Location");
        String password = created.text("/password");
        assertThat(password).isNotBlank();
        assertThat(api.get(address).json().has("password")).isFalse();

        Api.Answer credentials = api.get(address + "/credentials");
        assertThat(credentials.text("/username")).isEqualTo(created.text("/username"));
        assertThat(credentials.text("/password")).isEqualTo(password);
        assertThat(credentials.text("/ports/tcp")).isEqualTo(credentials.text("/ports/udp"));
        assertThat(credentials.text("/webSocket")).startsWith("ws://").endsWith("/sip");
        assertThat(api.post(address + "/credentials", "").text("/password")).isNotEqualTo(password);

        Api.Answer edited = api.patch(address, "{\"whenUnavailable\":\"voicemail\"}");
        assertThat(edited.text("/whenUnavailable")).isEqualTo("voicemail");
        assertThat(edited.text("/internalNumbers/0")).isEqualTo("7401");
        Api.Answer wrong = api.patch(address, "{\"whenUnavailable\":\"sing\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/errors/0/message")).contains("doNothing, voicemail");
        assertThat(api.patch(address, "{\"ringSeconds\":4}").text("/errors/0/field"))
                .isEqualTo("ringSeconds");
        assertThat(api.patch(address, "{\"callerIdNumbers\":[\"x\"]}").text("/errors/0/field"))
                .isEqualTo("callerIdNumbers");
        assertThat(api.delete(address).status()).isEqualTo(204);
    }

    @Test
    void aNumberHasOneHolderWhoIsNamed(Api api) {
        Api.Answer taken = api.get("/api/v1/phone-numbers?q=12025550101");
        assertThat(taken.text("/items/0/holder/name")).isNotBlank();
        String ben = api.get("/api/v1/sip-accounts?q=102").text("/items/0/id");
        Api.Answer refused =
                api.patch("/api/v1/sip-accounts/" + ben, "{\"numbers\":[\"%s\"]}".formatted(taken.text("/items/0/id")));
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(409);
        assertThat(refused.text("/holder")).isNotBlank();
        assertThat(refused.text("/errors/0/field")).startsWith("numbers");
    }

    @Test
    void phoneNumbersAreMadeNamedAndDeleted(Api api) {
        Api.Answer created =
                api.post("/api/v1/phone-numbers", "{\"number\":\"442034116446\",\"name\":\"London\",\"channels\":2}");
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        assertThat(created.text("/country")).isEqualTo("GB");
        String address = created.header("Location");
        assertThat(api.post("/api/v1/phone-numbers", "{\"number\":\"442034116446\"}")
                        .status())
                .isEqualTo(409);
        assertThat(api.patch(address, "{\"enabled\":false,\"channels\":null}")
                        .json()
                        .get("channels")
                        .isNull())
                .isTrue();
        assertThat(api.post("/api/v1/phone-numbers", "{\"number\":\"+1202\"}").text("/errors/0/field"))
                .isEqualTo("number");
        assertThat(api.delete(address).status()).isEqualTo(204);
    }

    @Test
    void internalNumbersAreMadeAndDeleted(Api api) {
        Api.Answer created = api.post("/api/v1/internal-numbers", "{\"number\":\"7999\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(api.post("/api/v1/internal-numbers", "{\"number\":\"7999\"}").status())
                .isEqualTo(409);
        assertThat(api.post("/api/v1/internal-numbers", "{\"number\":\"12345\"}")
                        .status())
                .isEqualTo(422);
        String address = created.header("Location");
        assertThat(api.get(address).text("/number")).isEqualTo("7999");
        assertThat(api.delete(address).status()).isEqualTo(204);
    }

    @Test
    void aTrunkKeepsItsPasswordToItself(Api api) {
        Api.Answer created = api.post(
                "/api/v1/trunks",
                "{\"name\":\"Nord\",\"host\":\"192.0.2.9\",\"username\":\"u\",\"password\":\"hidden-7\"}");
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        assertThat(created.response().body()).doesNotContain("hidden-7");
        String address = created.header("Location");
        assertThat(api.get(address).response().body()).doesNotContain("hidden-7");
        assertThat(api.patch(address, "{\"allowedAddresses\":[\"192.0.2.0/24\"],\"enabled\":false}")
                        .text("/allowedAddresses/0"))
                .isEqualTo("192.0.2.0/24");
        assertThat(api.patch(address, "{\"allowedAddresses\":[\"somewhere\"]}").status())
                .isEqualTo(422);
        assertThat(api.patch(address, "{\"transport\":\"pigeon\"}").status()).isEqualTo(422);
        assertThat(api.delete(address).status()).isEqualTo(204);
    }

    @Test
    void settingsAreReadAndChanged(Api api) {
        Api.Answer before = api.get("/api/v1/settings");
        Api.Answer changed = api.patch(
                "/api/v1/settings",
                "{\"mail\":{\"host\":\"mail.example.com\",\"from\":\"pbx@example.com\",\"username\":\"u\",\"password\":\"p-9\"}}",
                before.header("ETag"));
        assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
        assertThat(changed.text("/mail/host")).isEqualTo("mail.example.com");
        assertThat(changed.json().at("/mail/passwordSet").asBoolean()).isTrue();
        assertThat(changed.response().body()).doesNotContain("p-9");
        assertThat(api.patch("/api/v1/settings", "{}", before.header("ETag")).status())
                .isEqualTo(412);
        assertThat(api.patch("/api/v1/settings", "{\"publicAddress\":\"http://x\"}")
                        .text("/errors/0/field"))
                .isEqualTo("publicAddress");
        assertThat(api.patch("/api/v1/settings", "{\"mail\":null}")
                        .json()
                        .at("/mail/host")
                        .isNull())
                .isTrue();
    }

    @Test
    void callsAreListedAndExported(Api api) {
        assertThat(api.get("/api/v1/live-calls").json().get("total").asInt()).isZero();
        assertThat(api.delete("/api/v1/live-calls/" + new java.util.UUID(1, 2)).status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/call-history?direction=inbound&outcome=noAnswer&from=2026-01-01T00:00:00Z")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/api/v1/call-history?outcome=eaten").text("/errors/0/message"))
                .contains("cutByRestart");
        Api.Answer csv = api.get("/api/v1/call-history.csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.response().body()).startsWith("\uFEFFStarted,Direction,");
    }

    @Test
    void aTokenWorksUntilItIsRevoked(Api api) {
        Api.Answer created = api.post("/api/v1/api-tokens", "{\"name\":\"export\"}");
        assertThat(created.status()).isEqualTo(201);
        Api other = api.withToken(created.text("/token"));
        assertThat(other.get(USERS).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/api-tokens").response().body()).doesNotContain(created.text("/token"));
        assertThat(api.delete(created.header("Location")).status()).isEqualTo(204);
        assertThat(other.get(USERS).status()).isEqualTo(401);
    }

    @Test
    void theInboxIsThereAndEmpty(Api api) {
        assertThat(api.get("/api/v1/demo/inbox").json().get("items").isArray()).isTrue();
        assertThat(api.get("/api/v1/demo/inbox/1/attachments/0").status()).isEqualTo(404);
    }

    @Test
    void theDescriptionIsHandedOut(Api api) {
        assertThat(api.browser().get("/api/v1/openapi.json").text("/info/title"))
                .isEqualTo("Switchboard API");
    }
}
