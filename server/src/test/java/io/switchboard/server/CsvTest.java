package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningDemo.class)
class CsvTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users            | First name,Last name,",
                "phone-numbers    | Number,Name,",
                "internal-numbers | Number,Rings",
                "sip-accounts     | ID,",
                "trunks           | Name,Status,",
                "call-history     | Started,Direction,"
            })
    void everyListIsDownloadedWithTheTitlesOfItsColumns(String list, String titles, Api api) {
        Api.Answer csv = api.get("/api/v1/" + list + ".csv");
        assertThat(csv.status()).as(csv.response().body()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + list + ".csv\"");
        assertThat(csv.response().body()).startsWith("\uFEFF" + titles);
    }

    @Test
    void columnsComeInTheOrderOnTheScreenAndRowsAsFilteredAndSorted(Api api) {
        String csv = api.get("/api/v1/sip-accounts.csv?columns=internalNumbers,numbers,externalCallsEnabled"
                        + "&sort=-name&q=102")
                .response()
                .body();
        assertThat(csv)
                .startsWith("\uFEFFInternal number,Number,Enable external outbound calls\r\n102,")
                .endsWith("abled\r\n");
        assertThat(csv.lines()).hasSize(2);
    }

    @Test
    void secretsAreInNoFile(Api api) {
        String account = api.get("/api/v1/sip-accounts").text("/items/0/id");
        String password =
                api.get("/api/v1/sip-accounts/" + account + "/credentials").text("/password");
        assertThat(password).isNotBlank();
        assertThat(api.get("/api/v1/sip-accounts.csv").response().body()).doesNotContain(password);
        assertThat(api.get("/api/v1/sip-accounts.csv?columns=password").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"columns=nothing,columns", "sort=password,sort"})
    void whatCannotBeDownloadedIsSaid(String parameter, String field, Api api) {
        Api.Answer refused = api.get("/api/v1/users.csv?" + parameter);
        assertThat(refused.status()).isBetween(400, 422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
    }
}
