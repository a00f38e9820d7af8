package io.switchboard.server.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.server.StartFault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.53,192.0.2.53,53",
        " 192.0.2.53:5353 ,192.0.2.53,5353",
        "2001:db8::53,2001:db8::53,53",
        "[2001:db8::53],2001:db8::53,53",
        "[2001:db8::53]:5353,2001:db8::53,5353"
    })
    void isReadWithAndWithoutPort(String text, String address, int port) {
        assertThat(NameServerAddress.of(text)).isEqualTo(new InetSocketAddress(InetAddress.ofLiteral(address), port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ns.example.com", "192.0.2.53:0", "192.0.2.53:70000", "192.0.2", "192.0.2.53:", "1:2"})
    void anythingElseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> NameServerAddress.of(text))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("--dns 192.0.2.53");
    }
}
