package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(RunningDemo.class)
class ContactMethodsApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BASE = "/api/v1/";
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    private static String user(Api api, String name) {
        Api.Answer created = api.post(
                BASE + "users",
                "{\"firstName\":\"%s\",\"lastName\":\"Method\",\"email\":\"%s@example.com\"}".formatted(name, name));
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        return created.text("/id");
    }

    private static String own(String kind) {
        return switch (kind) {
            case "pstn-routes" -> "\"destination\":\"12125551212\",";
            case "sip-forwardings" -> "\"username\":\"100\",\"domain\":\"pbx.example.com\",";
            default -> "";
        };
    }

    private static Api.Answer create(Api api, String kind, String user, String more) {
        return api.post(BASE + kind, "{%s%s\"userId\":\"%s\"}".formatted(own(kind), more, user));
    }

    private static String made(Api api, String kind, String user, String more) {
        Api.Answer created = create(api, kind, user, more);
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        return created.header("Location");
    }

    @ParameterizedTest
    @CsvSource({
        "app-lines, appLine, 7501",
        "sip-accounts, sipAccount, 7502",
        "pstn-routes, pstnRoute, 7503",
        "sip-forwardings, sipForwarding, 7504"
    })
    void everyKindIsMadeReadEditedAndDeleted(String kind, String word, String number, Api api) {
        String user = user(api, "Crud" + number);
        String address = made(api, kind, user, "\"internalNumbers\":[\"" + number + "\"],\"ringSeconds\":20,");
        Api.Answer read = api.get(address);
        assertThat(address).isEqualTo(BASE + kind + "/" + read.text("/id"));
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.text("/userName")).isEqualTo("Crud" + number + " Method");
        assertThat(read.text("/whenUnavailable")).isEqualTo("doNothing");
        assertThat(read.json().at("/unavailableReasons/busy").isNull()).isTrue();
        assertThat(read.text("/voicemailGoesTo")).isNotBlank();

        Api.Answer edited = api.patch(
                address,
                "{\"name\":\"Renamed\",\"whenUnavailable\":\"voicemail\",\"unavailableReasons\":{\"busy\":{\"action\":"
                        + "\"internalNumber\",\"internalNumber\":\"101\"}}}",
                "\"1\"");
        assertThat(edited.status()).as(edited.response().body()).isEqualTo(200);
        assertThat(edited.text("/unavailableReasons/busy/internalNumber")).isEqualTo("101");
        assertThat(edited.text("/internalNumbers/0")).isEqualTo(number);
        assertThat(edited.text("/ringSeconds")).isEqualTo("20");
        assertThat(api.patch(address, "{\"unavailableReasons\":{\"busy\":null}}")
                        .json()
                        .at("/unavailableReasons/busy")
                        .isNull())
                .isTrue();
        assertThat(api.patch(address, "{\"name\":\"Late\"}", "\"1\"").status()).isEqualTo(412);

        assertThat(api.get(BASE + kind + "?userId=" + user).text("/total")).isEqualTo("1");
        assertThat(api.get(BASE + kind + "?whenUnavailable=voicemail&userId=" + user)
                        .text("/items/0/name"))
                .isEqualTo("Renamed");
        assertThat(api.get(BASE + kind + "?whenUnavailable=contactMethod&userId=" + user)
                        .text("/total"))
                .isEqualTo("0");
        assertThat(api.get(BASE + kind + "?whenUnavailable=sing").status()).isEqualTo(400);
        Api.Answer csv = api.get(BASE + kind + ".csv?columns=userName,internalNumbers,whenUnavailable&userId=" + user);
        assertThat(csv.response().body())
                .isEqualTo("\uFEFFUser,Internal number,When unavailable\r\nCrud" + number + " Method," + number
                        + ",Voicemail\r\n");
        assertThat(api.get(address + "/relations").text("/items/1/name")).isEqualTo(number);
        String held = api.get(BASE + "internal-numbers?q=" + number).text("/items/0/holder/kind");
        assertThat(held).isEqualTo(word);
        assertThat(api.get(BASE + "internal-numbers?q=" + number).text("/items/0/holder/userId"))
                .isEqualTo(user);
        assertThat(api.delete(address).status()).isEqualTo(204);
        assertThat(api.get(address).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app-lines | User,Number,Internal number,When unavailable,Enable external outbound calls,Caller ID(s),"
                        + "Caller ID name,Internal caller ID,Inbound internal,Delivery Method,Inbound external,"
                        + "Outbound internal,Outbound external,On demand",
                "sip-accounts | ID,User,Number,Internal number,When unavailable,Allow Call Transfer,"
                        + "Enable external outbound calls,Caller ID,Caller ID name,Internal caller ID,Delivery Method,"
                        + "Inbound internal,Inbound external,Outbound internal,Outbound external,Record on demand",
                "pstn-routes | Destination Number,User,Number,Internal number,When unavailable,Allow Call Transfer",
                "sip-forwardings | ID,User,Username,Domain,Port,Network protocol,Process 30X redirects,Number,"
                        + "Internal number,When unavailable"
            })
    void theFileHasTheColumnsOfThePageInTheirOrder(String kind, String titles, Api api) {
        assertThat(api.get(BASE + kind + ".csv").response().body()).startsWith("\uFEFF" + titles + ",Name,");
    }

    static Stream<Arguments> badFields() {
        List<String> all = List.of("app-lines", "sip-accounts", "pstn-routes", "sip-forwardings");
        List<String> calling = List.of("app-lines", "sip-accounts");
        Stream<Arguments> shared = Stream.of(
                        bad(all, "name", "\"\""),
                        bad(all, "name", "\"" + "n".repeat(101) + "\""),
                        bad(all, "name", "5"),
                        bad(all, "userId", "null"),
                        bad(all, "userId", "\"me\""),
                        bad(all, "userId", "\"" + NOBODY + "\""),
                        bad(all, "numbers", "[\"" + NOBODY + "\"]"),
                        bad(all, "numbers", "\"12025550102\""),
                        bad(all, "internalNumbers", "[\"12345\"]"),
                        bad(all, "internalNumbers", "[\"112\"]"),
                        bad(all, "internalNumbers", "[\"\uD83D\uDE00\"]"),
                        bad(all, "whenUnavailable", "\"sing\""),
                        bad(all, "voicemailAudio", "\"" + NOBODY + "\""),
                        bad(all, "voicemailDeliveryMethod", "\"" + NOBODY + "\""),
                        bad(all, "ringSeconds", "4"),
                        bad(all, "ringSeconds", "121"),
                        bad(all, "ringSeconds", "1.5"),
                        bad(all, "nickname", "1"),
                        bad(calling, "externalCallsEnabled", "\"yes\""),
                        bad(calling, "callerIdNumbers", "[\"" + NOBODY + "\"]"),
                        bad(calling, "callerIdName", "\"" + "n".repeat(61) + "\""),
                        bad(calling, "callerIdName", "\"a\\nb\""),
                        bad(calling, "internalCallerId", "\"9998\""),
                        bad(calling, "internalCallerId", "\"abc\""),
                        bad(calling, "internalAnnouncement", "\"" + NOBODY + "\""),
                        bad(calling, "externalAnnouncement", "\"x\""),
                        bad(calling, "recordingDeliveryMethod", "\"" + NOBODY + "\""))
                .flatMap(stream -> stream);
        return Stream.concat(
                shared,
                Stream.of(
                        Arguments.of("sip-accounts", "allowedAddresses", "[\"300.1.1.1\"]"),
                        Arguments.of("sip-accounts", "allowedAddresses", "[\"192.0.2.0/33\"]"),
                        Arguments.of("sip-accounts", "codecs", "[]"),
                        Arguments.of("sip-accounts", "codecs[0]", "[\"MP3\"]"),
                        Arguments.of("sip-accounts", "mediaTypes", "[\"SRTP-DTLS\"]"),
                        Arguments.of("sip-accounts", "transports", "[\"TLS\"]"),
                        Arguments.of("pstn-routes", "destination", "\"+12125551212\""),
                        Arguments.of("pstn-routes", "destination", "\"\""),
                        Arguments.of("pstn-routes", "destination", "null"),
                        Arguments.of("pstn-routes", "acceptPrompt", "1"),
                        Arguments.of("sip-forwardings", "username", "\"\""),
                        Arguments.of("sip-forwardings", "username", "\"a\\u202Eb\""),
                        Arguments.of("sip-forwardings", "domain", "\"sip:pbx\""),
                        Arguments.of("sip-forwardings", "port", "65536"),
                        Arguments.of("sip-forwardings", "networkProtocol", "\"ipv5\""),
                        Arguments.of("sip-forwardings", "authenticationUsername", "\"" + "u".repeat(101) + "\"")));
    }

    private static Stream<Arguments> bad(List<String> kinds, String field, String value) {
        return kinds.stream().map(kind -> Arguments.of(kind, field, value));
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void aBadValueIsRefusedByItsFieldAndNothingIsKept(String kind, String field, String value, Api api) {
        String total = api.get(BASE + kind).text("/total");
        String user = api.get(BASE + "users?q=Cleo").text("/items/0/id");
        ObjectNode body =
                (ObjectNode) JSON.readTree("{%s\"name\":\"Bad\",\"userId\":\"%s\"}".formatted(own(kind), user));
        body.set(field.replaceAll("\\[.*", ""), JSON.readTree(value));

        Api.Answer refused = api.post(BASE + kind, body.toString());

        assertThat(refused.status()).as(refused.response().body()).isEqualTo(422);
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        assertThat(refused.text("/errors/0/message")).isNotBlank();
        assertThat(api.get(BASE + kind).text("/total")).isEqualTo(total);
    }

    @Test
    void hugeAndForbiddenTextsAreRefused(Api api) {
        String user = api.get(BASE + "users?q=Cleo").text("/items/0/id");
        assertThat(create(api, "sip-accounts", user, "\"name\":\"" + "n".repeat(1 << 20) + "\",")
                        .status())
                .isEqualTo(413);
        assertThat(create(api, "sip-accounts", user, "\"name\":\"a\\u0007b\",").text("/errors/0/rule"))
                .isEqualTo("characters");
        String address = made(api, "sip-accounts", user, "\"name\":\"\uD83D\uDCDE \u05E9\u05DC\u05D5\u05DD\",");
        assertThat(api.get(address).text("/name")).isEqualTo("\uD83D\uDCDE \u05E9\u05DC\u05D5\u05DD");
        assertThat(api.delete(address).status()).isEqualTo(204);
    }

    @Test
    void aDestinationWithAPrefixIsRefusedWithTheCorrectedOne(Api api) {
        String user = user(api, "Prefix");
        Api.Answer refused =
                api.post(BASE + "pstn-routes", "{\"userId\":\"%s\",\"destination\":\"0044405551212\"}".formatted(user));
        assertThat(refused.text("/errors/0/rule")).isEqualTo("e164");
        assertThat(refused.text("/errors/0/message")).contains("No + symbol, 011, or 00 prefix");
        assertThat(refused.text("/errors/0/suggestion")).isEqualTo("44405551212");
        String address = made(api, "pstn-routes", user, "");
        Api.Answer own = api.patch(address, "{\"destination\":\"12025550101\"}");
        assertThat(own.text("/destinationWarning")).contains("own numbers");
        assertThat(api.delete(address).status()).isEqualTo(204);
    }

    @Test
    void aUserHasOneAppLineAndNeedsAnEmail(Api api) {
        String user = user(api, "Lines");
        String address = made(api, "app-lines", user, "");
        assertThat(api.get(address).text("/devices")).isEqualTo("0");
        Api.Answer second = create(api, "app-lines", user, "");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/holder")).isEqualTo("Lines Method (App)");
        assertThat(second.text("/errors/0/field")).isEqualTo("userId");
        Api.Answer nameless = api.post(BASE + "users", "{\"firstName\":\"No\",\"lastName\":\"Mail\"}");
        Api.Answer refused = create(api, "app-lines", nameless.text("/id"), "");
        assertThat(refused.text("/errors/0/rule")).isEqualTo("email-required");
        assertThat(api.delete(BASE + "users/" + user).status()).isEqualTo(204);
        assertThat(api.get(address).status()).isEqualTo(404);
    }

    @Test
    void aForwardingNeverTellsItsPassword(Api api) {
        String user = user(api, "Secret");
        String address = made(
                api,
                "sip-forwardings",
                user,
                "\"authenticationUsername\":\"trunk\",\"authenticationPassword\":\"hidden-word\",");
        assertThat(api.get(address).response().body())
                .doesNotContain("hidden-word")
                .contains("trunk");
        assertThat(api.patch(address, "{\"port\":5070,\"networkProtocol\":\"ipv6Preferred\"}")
                        .text("/networkProtocol"))
                .isEqualTo("ipv6Preferred");
        assertThat(api.get(BASE + "sip-forwardings.csv").response().body()).doesNotContain("hidden-word");
    }

    @Test
    void theWhitelistTellsTheOperatorsNetworksElseTheOwnAddress(Api api) {
        Api.Answer usual = api.get(BASE + "sip-forwardings/whitelist");
        assertThat(usual.text("/networks/0/cidr")).isEqualTo("127.0.0.1/32");
        assertThat(usual.json().at("/signallingPorts/udp").asInt()).isPositive();
        assertThat(api.patch(BASE + "settings", "{\"networks\":[\"46.19.208.0/21\"]}")
                        .status())
                .isEqualTo(200);
        Api.Answer named = api.get(BASE + "sip-forwardings/whitelist");
        assertThat(named.text("/networks/0/first")).isEqualTo("46.19.208.0");
        assertThat(named.text("/networks/0/last")).isEqualTo("46.19.215.254");
        assertThat(api.patch(BASE + "settings", "{\"networks\":[\"nowhere\"]}").text("/errors/0/field"))
                .isEqualTo("networks");
        assertThat(api.patch(BASE + "settings", "{\"networks\":[]}").status()).isEqualTo(200);
    }

    @Test
    void encryptionIsLockedUntilTheOperatorEnablesIt(Api api) {
        String user = user(api, "Crypt");
        String address = made(api, "sip-accounts", user, "");
        Api.Answer locked = api.patch(address, "{\"transports\":[\"TLS\",\"UDP\"]}");
        assertThat(locked.text("/errors/0/rule")).isEqualTo("locked");
        assertThat(locked.text("/errors/0/message")).contains("operator");
        assertThat(api.patch(BASE + "settings", "{\"tlsEnabled\":true}").text("/tlsEnabled"))
                .isEqualTo("true");
        assertThat(api.patch(address, "{\"transports\":[\"TLS\",\"UDP\"]}").text("/transports/0"))
                .isEqualTo("TLS");
        assertThat(api.patch(address, "{\"transports\":[\"UDP\"]}").status()).isEqualTo(200);
        assertThat(api.patch(BASE + "settings", "{\"tlsEnabled\":false}").status())
                .isEqualTo(200);
    }

    @Test
    void ofFiftyWhoBindTheSameNumbersOneWinsAndTheOthersLearnWhoHasThem(Api api) throws Exception {
        String user = user(api, "Race");
        String number = api.get(BASE + "phone-numbers?q=12025550102").text("/items/0/id");
        List<String> routes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            routes.add(made(api, "pstn-routes", user, "\"name\":\"Racer " + i + "\","));
        }
        for (String binding : List.of("{\"numbers\":[\"" + number + "\"]}", "{\"internalNumbers\":[\"7600\"]}")) {
            List<Callable<Api.Answer>> races = routes.stream()
                    .<Callable<Api.Answer>>map(address -> () -> api.patch(address, binding))
                    .toList();
            List<Api.Answer> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
                for (Future<Api.Answer> race : threads.invokeAll(races)) {
                    answers.add(race.get());
                }
            }
            List<Api.Answer> winners =
                    answers.stream().filter(answer -> answer.status() == 200).toList();
            assertThat(winners).hasSize(1);
            String holder = "Race Method (" + winners.getFirst().text("/name") + ")";
            assertThat(answers.stream().filter(answer -> answer.status() == 409))
                    .hasSize(49)
                    .allSatisfy(answer -> assertThat(answer.text("/holder")).isEqualTo(holder));
        }
        assertThat(api.delete(BASE + "users/" + user).status()).isEqualTo(204);
        assertThat(api.get(BASE + "phone-numbers/" + number)
                        .json()
                        .at("/holder")
                        .isNull())
                .isTrue();
    }
}
