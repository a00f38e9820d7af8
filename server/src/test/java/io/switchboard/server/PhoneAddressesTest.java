package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.media.PortRange;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneAddressesTest {
    private static final InetAddress FOUR = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress SIX = InetAddress.ofLiteral("::1");

    @Test
    void aDemonstrationOnTheUsualAddressTakesIpv6AsWell() {
        assertThat(PhoneAddresses.of(options("127.0.0.1", 0, true))).containsExactly(FOUR, SIX);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.2,true", "::1,true", "127.0.0.1,false", "::,false", "0.0.0.0,false"})
    void everythingElseListensWhereItWasTold(String bind, boolean demo) {
        assertThat(PhoneAddresses.of(options(bind, 0, demo))).containsExactly(InetAddress.ofLiteral(bind));
    }

    @Test
    void aPortThatWasChosenIsKept() {
        assertThat(PhoneAddresses.port(options("127.0.0.1", 5070, true), List.of(FOUR, SIX)))
                .isEqualTo(5070);
    }

    @Test
    void aFreePortIsFreeAtEveryAddress() throws Exception {
        int port = PhoneAddresses.port(options("127.0.0.1", 0, true), List.of(FOUR, SIX));
        for (InetAddress address : List.of(FOUR, SIX)) {
            try (ServerSocket stream = new ServerSocket(port, 1, address);
                    DatagramSocket datagrams = new DatagramSocket(port, address)) {
                assertThat(stream.getLocalPort()).isEqualTo(datagrams.getLocalPort());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"::1,[::1]", "0.0.0.0,127.0.0.1", "::,127.0.0.1", "2001:db8:0:0:0:0:0:7,[2001:db8::7]"})
    void phonesOnThisMachineAreToldAnAddressThatTheyReach(String bind, String told) {
        assertThat(PhoneAddresses.onThisMachine(InetAddress.ofLiteral(bind))).hasToString(told);
    }

    private static ServerOptions options(String bind, int sipPort, boolean demo) {
        return new ServerOptions(
                Path.of("data"),
                InetAddress.ofLiteral(bind),
                0,
                sipPort,
                PortRange.ANY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                demo);
    }
}
