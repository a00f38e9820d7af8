package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningDemo.class)
class NumberFiltersTest {
    private static final String PHONE_NUMBERS = "/api/v1/phone-numbers";

    @Test
    void freeNumbersAreOfferedWithThoseOfOneHolder(Api api) {
        Api.Answer held = api.get(PHONE_NUMBERS + "?q=12025550101");
        String holder = held.text("/items/0/holder/id");
        Api.Answer made = api.post(PHONE_NUMBERS, "{\"number\":\"12025550177\",\"enabled\":false}");
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);

        assertThat(numbers(api.get(PHONE_NUMBERS + "?free=true")))
                .contains("12025550177")
                .doesNotContain("12025550101");
        assertThat(numbers(api.get(PHONE_NUMBERS + "?free=true&orHeldBy=" + holder)))
                .contains("12025550177", "12025550101");
        assertThat(numbers(api.get(PHONE_NUMBERS + "?enabled=false"))).containsExactly("12025550177");
        assertThat(numbers(api.get(PHONE_NUMBERS + "?ids=" + made.text("/id") + "," + held.text("/items/0/id"))))
                .containsExactly("12025550101", "12025550177");
        assertThat(numbers(api.get("/api/v1/internal-numbers?free=true"))).doesNotContain("101");
        assertThat(numbers(api.get("/api/v1/internal-numbers"))).contains("101");
        assertThat(api.get(PHONE_NUMBERS + "?ids=x").status()).isEqualTo(422);
        assertThat(api.get(PHONE_NUMBERS + ".csv?columns=number&enabled=false")
                        .response()
                        .body())
                .isEqualTo("\uFEFFNumber\r\n12025550177\r\n");
        assertThat(api.delete(made.header("Location")).status()).isEqualTo(204);
    }

    private static List<String> numbers(Api.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .map(item -> item.get("number").asString())
                .toList();
    }
}
