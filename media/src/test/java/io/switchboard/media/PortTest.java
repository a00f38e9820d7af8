package io.switchboard.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortTest extends MediaTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void rtpIsEvenAndRtcpTheOddOneAfterIt() {
        for (int i = 0; i < 20; i++) {
            MediaPort port = port();
            assertThat(port.localRtp().getPort()).isEven();
            assertThat(port.localRtcp().getPort()).isEqualTo(port.localRtp().getPort() + 1);
        }
    }

    @Test
    void anExhaustedRangeIsAValueAndPortsComeBack() throws Exception {
        int first = freeBlock();
        MediaSettings settings = new MediaSettings(2, new PortRange(first + 1, first + 8), 100);
        try (MediaEngine small = MediaEngine.start(settings)) {
            MediaGroup calls = small.openGroup();
            List<MediaPort> ports = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ports.add(((PortOutcome.Opened) calls.openPort(LOOPBACK)).port());
            }
            assertThat(ports.stream().map(port -> port.localRtp().getPort()))
                    .containsExactlyInAnyOrder(first + 2, first + 4, first + 6);
            assertThat(calls.openPort(LOOPBACK)).isInstanceOf(PortOutcome.NoFreePort.class);
            assertThat(small.load()).isEqualTo(new MediaLoad(3, 100, 1));

            int freed = ports.get(1).localRtp().getPort();
            ports.get(1).close();
            ports.get(1).close();
            await(() -> small.load().openPorts() == 2);
            MediaPort again = ((PortOutcome.Opened) calls.openPort(LOOPBACK)).port();
            assertThat(again.localRtp().getPort()).isEqualTo(freed);
            calls.close();
            await(() -> small.load().openPorts() == 0);
            assertThat(calls.openPort(LOOPBACK)).isInstanceOf(PortOutcome.NoFreePort.class);
        }
    }

    @Test
    void portsOfOthersAreSkipped() throws Exception {
        int first = freeBlock();
        try (DatagramSocket taken = new DatagramSocket(first + 1, LOOPBACK);
                MediaEngine small = MediaEngine.start(new MediaSettings(1, new PortRange(first, first + 3), 100))) {
            assertThat(taken.isBound()).isTrue();
            MediaPort port = ((PortOutcome.Opened) small.openGroup().openPort(LOOPBACK)).port();
            assertThat(port.localRtp().getPort()).isEqualTo(first + 2);
        }
    }

    @Test
    void theLimitHoldsForAnyPortsToo() {
        try (MediaEngine small = MediaEngine.start(new MediaSettings(1, PortRange.ANY, 2))) {
            MediaGroup calls = small.openGroup();
            assertThat(calls.openPort(LOOPBACK)).isInstanceOf(PortOutcome.Opened.class);
            assertThat(calls.openPort(LOOPBACK)).isInstanceOf(PortOutcome.Opened.class);
            assertThat(calls.openPort(LOOPBACK)).isInstanceOf(PortOutcome.NoFreePort.class);
            assertThat(small.load().refused()).isEqualTo(1);
        }
    }

    @Test
    void aLoopNeverSleepsOverACommand() throws Exception {
        try (MediaEngine busy = MediaEngine.start(new MediaSettings(1, PortRange.ANY, 100))) {
            List<Thread> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(Thread.ofPlatform().start(() -> openAndClose(busy, 3_000)));
            }
            for (Thread call : calls) {
                call.join();
            }
            await(() -> busy.load().openPorts() == 0);
        }
    }

    private static void openAndClose(MediaEngine engine, int times) {
        for (int i = 0; i < times; i++) {
            try (MediaGroup call = engine.openGroup()) {
                assertThat(call.openPort(LOOPBACK)).isNotNull();
            }
        }
    }

    @Test
    void anAddressThatIsNotOursIsAValue() throws Exception {
        assertThat(group.openPort(InetAddress.getByName("192.0.2.1"))).isInstanceOf(PortOutcome.NoFreePort.class);
    }

    @Test
    void statisticsSurviveTheEnd() {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PCMU);
        alice.send(toAlice, 0, payload(1, 2, 3));
        await(() -> toAlice.statistics().packetsReceived() == 1);
        engine.close();
        assertThat(toAlice.statistics().packetsReceived()).isEqualTo(1);
        assertThat(toAlice.statistics().octetsReceived()).isEqualTo(3);
    }

    /** The beginning of eight free ports, even. */
    private static int freeBlock() throws Exception {
        IllegalStateException none = new IllegalStateException("no block of free ports");
        for (int attempt = 0; attempt < 100; attempt++) {
            List<DatagramSocket> sockets = new ArrayList<>();
            try {
                DatagramSocket any = new DatagramSocket(0, LOOPBACK);
                sockets.add(any);
                int first = (any.getLocalPort() + 1) & ~1;
                for (int port = first; port < first + 10; port++) {
                    if (port != any.getLocalPort()) {
                        sockets.add(new DatagramSocket(port, LOOPBACK));
                    }
                }
                return first;
            } catch (SocketException | IllegalArgumentException e) {
                none.addSuppressed(e);
            } finally {
                sockets.forEach(DatagramSocket::close);
            }
        }
        throw none;
    }
}
