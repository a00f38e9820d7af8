package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.testkit.peer.Await;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningDemo.class)
class EmailContactsTest {
    private static final String CONTACTS = "/api/v1/email-contacts";
    private static final Pattern LINK = Pattern.compile("(http://\\S+)(/verify-email\\?token=([0-9a-f]{64}))");

    @Test
    void anAddressIsConfirmedByTheLinkOfItsMailWithoutSignIn(Api api) {
        String address = address();
        Api.Answer created = create(api, address);
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        assertThat(created.text("/status")).isEqualTo("pending");
        assertThat(created.text("/userName")).isEqualTo("Ana Ortiz");
        assertThat(created.json().at("/sentAt").isNull()).isFalse();

        JsonNode mail = mail(api, address);
        assertThat(mail.at("/subject").asString()).isEqualTo("Confirm your email address for Demonstration");
        Matcher link = link(mail);
        assertThat(link.group(1)).isEqualTo(api.page().toString());
        assertThat(mail.at("/text").asString()).contains("Ana Ortiz", "48 hours");

        Api.Answer confirmed = follow(api, link.group(3));
        assertThat(confirmed.status()).as(confirmed.response().body()).isEqualTo(200);
        assertThat(confirmed.text("/address")).isEqualTo(address);
        assertThat(confirmed.text("/organisation")).isEqualTo("Demonstration");
        Api.Answer verified = api.get(created.header("Location"));
        assertThat(verified.text("/status")).isEqualTo("verified");
        assertThat(verified.text("/verifiedBy")).isEqualTo("link");

        Api.Answer again = follow(api, link.group(3));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/code")).isEqualTo("link-used");
        assertThat(again.text("/detail")).contains(address, "nothing left to do");
        assertThat(follow(api, "0".repeat(64)).status()).isEqualTo(404);
        assertThat(follow(api, "").text("/code")).isEqualTo("link-unknown");
    }

    @Test
    void theMailIsSentAgainAfterAMinute(Api api) {
        Api.Answer created = create(api, address());
        Api.Answer refused = api.post(created.header("Location") + "/verification", "");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 61);
        assertThat(refused.text("/detail")).contains("Look into the mailbox");
    }

    @Test
    void anotherAddressMustBeConfirmedAnew(Api api) {
        String first = address();
        String location = create(api, first).header("Location");
        String oldToken = link(mail(api, first)).group(3);
        String second = address();

        Api.Answer changed = api.patch(location, "{\"address\":\"%s\"}".formatted(second));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("/status")).isEqualTo("pending");
        assertThat(follow(api, oldToken).status()).isEqualTo(404);
        assertThat(follow(api, link(mail(api, second)).group(3)).status()).isEqualTo(200);
        assertThat(api.patch(location, "{\"address\":\"%s\"}".formatted(first), "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void anAddressIsTakenOnceAndBadOnesAreRefused(Api api) {
        String address = address();
        create(api, address);
        Api.Answer taken = create(api, address.toUpperCase(Locale.ROOT));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("/holder")).isEqualTo("Ana Ortiz");

        Api.Answer bad = create(api, "nobody");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text("/errors/0/field")).isEqualTo("address");
        Api.Answer nobody = api.post(CONTACTS, "{\"address\":\"%s\"}".formatted(address()));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text("/errors/0/field")).isEqualTo("userId");
        assertThat(api.get(CONTACTS + "?status=lost").status()).isEqualTo(422);
        assertThat(api.get(CONTACTS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void aDeliveryMethodTakesVerifiedAddressesAndShowsWhatUsesWhat(Api api) {
        Api.Answer waiting = create(api, address());
        Api.Answer refused = api.post(
                "/api/v1/delivery-methods",
                "{\"name\":\"Front desk\",\"emails\":[\"%s\"]}".formatted(waiting.text("/id")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/rule")).isEqualTo("verified");

        String verified = api.get(CONTACTS + "?status=verified&q=ben@").text("/items/0/id");
        Api.Answer created = api.post(
                "/api/v1/delivery-methods",
                "{\"name\":\"Front desk\",\"emails\":[\"%s\"],\"subject\":\"{{file.type}}\",\"body\":\"Hi\\n{{date}}\"}"
                        .formatted(verified));
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        assertThat(created.text("/addresses/0")).isEqualTo("ben@switchboard.example");
        assertThat(api.get(CONTACTS + "/" + verified + "/relations").response().body())
                .contains("Front desk");
        assertThat(api.patch(created.header("Location"), "{\"subject\":\"{{nonsense}}\"}")
                        .text("/errors/0/rule"))
                .isEqualTo("dynamicField");
        assertThat(api.get("/api/v1/delivery-methods.csv").response().body()).contains("Front desk");
        assertThat(api.delete(created.header("Location")).status()).isEqualTo(204);
    }

    @Test
    void theSystemEmailIsAVerifiedAddressOrTheOwners(Api api) {
        String verified = api.get(CONTACTS + "?status=verified&q=cleo@").text("/items/0/id");
        assertThat(api.get("/api/v1/settings").text("/systemEmailAddress")).isEqualTo("demo@switchboard.example");

        Api.Answer set = api.patch("/api/v1/settings", "{\"systemEmail\":\"%s\"}".formatted(verified));
        assertThat(set.status()).as(set.response().body()).isEqualTo(200);
        assertThat(set.text("/systemEmailAddress")).isEqualTo("cleo@switchboard.example");
        String waiting = create(api, address()).text("/id");
        Api.Answer refused = api.patch("/api/v1/settings", "{\"systemEmail\":\"%s\"}".formatted(waiting));
        assertThat(refused.text("/errors/0/field")).isEqualTo("systemEmail");
        assertThat(api.patch("/api/v1/settings", "{\"systemEmail\":null}").text("/systemEmailAddress"))
                .isEqualTo("demo@switchboard.example");
    }

    private static Api.Answer create(Api api, String address) {
        String ana = api.get("/api/v1/users?q=Ortiz").text("/items/0/id");
        return api.post(CONTACTS, "{\"userId\":\"%s\",\"address\":\"%s\"}".formatted(ana, address));
    }

    private static String address() {
        return UUID.randomUUID().toString().substring(0, 8) + "@example.com";
    }

    /** A browser that never signed in. */
    private static Api.Answer follow(Api api, String token) {
        Api visitor = api.browser();
        visitor.get("/api/v1/setup");
        return visitor.post("/api/v1/email-verifications", "{\"token\":\"%s\"}".formatted(token));
    }

    private static JsonNode mail(Api api, String address) {
        return Await.value(Duration.ofSeconds(20), () -> "a mail to " + address, () -> find(api, address));
    }

    private static Optional<JsonNode> find(Api api, String address) {
        for (JsonNode message : api.get("/api/v1/demo/inbox").json().get("items")) {
            if (message.get("to").asString().equals(address)) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }

    private static Matcher link(JsonNode mail) {
        Matcher link = LINK.matcher(mail.at("/text").asString());
        assertThat(link.find()).isTrue();
        return link;
    }
}
