package io.switchboard.sip.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.sip.transport.TransportProtocol;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressFamiliesTest {

    private static final List<Target> FOUND = Stream.of("2001:db8::1", "192.0.2.1", "2001:db8::2", "192.0.2.2")
            .map(address ->
                    new Target(TransportProtocol.UDP, new InetSocketAddress(InetAddress.ofLiteral(address), 5060)))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "AS_FOUND, 0 1 2 3",
        "IPV4_ONLY, 1 3",
        "IPV6_ONLY, 0 2",
        "IPV4_FIRST, 1 3 0 2",
        "IPV6_FIRST, 0 2 1 3",
    })
    void saysWhichAddressesAreTriedInWhatOrder(AddressFamilies families, String expected) {
        List<Target> wanted = Stream.of(expected.split(" "))
                .map(index -> FOUND.get(Integer.parseInt(index)))
                .toList();
        assertThat(families.of(FOUND)).isEqualTo(wanted);
    }
}
