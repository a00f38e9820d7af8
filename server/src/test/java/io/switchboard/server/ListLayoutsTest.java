package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningDemo.class)
class ListLayoutsTest {
    private static final String LAYOUT =
            "{\"order\":[\"userName\",\"username\"],\"hidden\":[\"name\"],\"widths\":{\"userName\":222},\"density\":\"compact\"}";

    @Test
    void anArrangementFollowsThePersonIntoAnotherBrowser(Api api) {
        Api browser = signedIn(api);
        assertThat(browser.get(address("sip-accounts")).status()).isEqualTo(204);

        assertThat(put(browser, "sip-accounts", LAYOUT).status()).isEqualTo(200);

        Api.Answer other = signedIn(api).get(address("sip-accounts"));
        assertThat(other.text("/order/0")).isEqualTo("userName");
        assertThat(other.text("/hidden/0")).isEqualTo("name");
        assertThat(other.json().at("/widths/userName").asInt()).isEqualTo(222);
        assertThat(other.text("/density")).isEqualTo("compact");
        assertThat(browser.get(address("users")).status()).isEqualTo(204);

        assertThat(put(browser, "sip-accounts", "{}").status()).isEqualTo(200);
        assertThat(browser.get(address("sip-accounts")).text("/density")).isEqualTo("comfortable");
        assertThat(browser.delete(address("sip-accounts")).status()).isEqualTo(204);
        assertThat(browser.get(address("sip-accounts")).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "users   | {\"order\":[\"a\",\"a\"]}      | order",
                "users   | {\"hidden\":[\"<b>\"]}         | hidden",
                "users   | {\"widths\":{\"a\":9}}         | widths",
                "users   | {\"widths\":{\"a\":\"x\"}}     | widths",
                "users   | {\"density\":\"loose\"}        | density",
                "users   | {\"colour\":\"red\"}           | colour",
                "Us%20rs | {}                            | list"
            })
    void aBrokenArrangementIsRefused(String list, String layout, String field, Api api) {
        Api.Answer refused = put(signedIn(api), list, layout);
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(422);
        assertThat(refused.text("/errors/0/field")).startsWith(field);
    }

    @Test
    void anArrangementHasALimit(Api api) {
        StringBuilder order = new StringBuilder("{\"order\":[\"c0\"");
        for (int column = 1; column <= 100; column++) {
            order.append(",\"c").append(column).append('"');
        }
        assertThat(put(signedIn(api), "users", order.append("]}").toString()).text("/errors/0/rule"))
                .isEqualTo("count");
    }

    @Test
    void aProgramArrangesNothing(Api api) {
        assertThat(api.get(address("users")).status()).isEqualTo(403);
    }

    private static Api signedIn(Api api) {
        Api browser = api.browser();
        browser.get("/api/v1/session");
        assertThat(browser.post("/api/v1/demo/session", "").status()).isEqualTo(200);
        return browser;
    }

    private static Api.Answer put(Api api, String list, String layout) {
        return api.send(api.request(address(list))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(layout)));
    }

    private static String address(String list) {
        return "/api/v1/list-layouts/" + list;
    }
}
