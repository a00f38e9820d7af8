package io.switchboard.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"pbx.example.com", "PBX", "203.0.113.7", "2001:db8::1", "a-b.c"})
    void namesAndAddressesAreTaken(String address) {
        assertThat(PublicAddress.check("publicAddress", address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://pbx",
                "pbx:5060",
                "-a",
                "a..b",
                "pbx example",
                "a/b",
                "pbx\u0000",
                "1:2",
                "[::1]",
                ":::"
            })
    void anythingElseIsRefused(String address) {
        assertThat(PublicAddress.check("publicAddress", address)).isPresent();
    }
}
