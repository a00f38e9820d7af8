package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningDemo.class)
class PagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/users", "/contact-methods/sip-accounts/1", "/setup?token=x", "/index.html"})
    void everyAddressOfTheApplicationIsItsPage(String path, Api api) {
        Api.Answer page = api.browser().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().body()).contains("Page under test");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void filesWithAHashInTheirNameAreKept(Api api) {
        Api.Answer file = api.browser().get("/assets/index-4f2a.js");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Cache-Control")).contains("immutable").contains("max-age=31536000");
        assertThat(file.header("Content-Type")).contains("javascript");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/missing.js", "/favicon-missing.ico", "/..%2f..%2fetc/passwd", "/%2e%2e/logback.xml"})
    void whatIsNotThereIsNotFound(String path, Api api) {
        assertThat(api.browser().get(path).status()).isBetween(400, 404);
    }

    @Test
    void pagesAreProtected(Api api) {
        Api.Answer page = api.browser().get("/");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                // The hash of the one script inside the page.
                .containsPattern("script-src 'self' 'sha256-[A-Za-z0-9+/=]+'")
                .doesNotContain("unsafe-eval");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Server")).isEmpty();
    }
}
