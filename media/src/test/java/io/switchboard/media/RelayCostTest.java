package io.switchboard.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RelayCostTest extends MediaTest {

    private static final int PACKETS = 20_000;

    @Test
    void relayingAllocatesNothingPerPacket() {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU);
        MediaPort toBob = port(bob, PCMU);
        toAlice.connect(toBob);
        byte[] payload = new byte[160];
        relay(alice, bob, toAlice, payload);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long loop = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().equals("media-0"))
                .mapToLong(ThreadInfo::getThreadId)
                .max()
                .orElseThrow();
        long before = threads.getThreadAllocatedBytes(loop);
        relay(alice, bob, toAlice, payload);
        long perPacket = (threads.getThreadAllocatedBytes(loop) - before) / PACKETS;
        assertThat(perPacket).isLessThan(8);
    }

    private static void relay(RtpPhone from, RtpPhone to, MediaPort port, byte[] payload) {
        for (int i = 0; i < PACKETS; i++) {
            from.send(port, 0, payload);
            to.receive();
        }
    }
}
