package io.switchboard.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatchingTest extends MediaTest {

    @Test
    void sendsToTheSignalledAddressUntilPacketsComeAndThenToTheirSource() {
        RtpPhone signalled = phone();
        RtpPhone real = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(signalled, PCMU);
        MediaPort toBob = port(bob, PCMU);
        toAlice.connect(toBob);
        bob.send(toBob, 0, payload(1));
        assertThat(signalled.receive().payload()).containsExactly(1);
        assertThat(toAlice.statistics().source()).isEmpty();

        real.send(toAlice, 0, payload(2));
        assertThat(bob.receive().payload()).containsExactly(2);
        assertThat(toAlice.statistics().source()).contains(real.address());
        bob.send(toBob, 0, payload(3));
        assertThat(real.receive().payload()).containsExactly(3);
        assertThat(signalled.receiveWithin(50)).isEmpty();
    }

    @Test
    void strangersAreDroppedAndCounted() {
        RtpPhone alice = phone();
        RtpPhone stranger = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU);
        MediaPort toBob = port(bob, PCMU);
        toAlice.connect(toBob);
        alice.send(toAlice, 0, payload(1));
        bob.receive();
        for (int i = 0; i < 5; i++) {
            stranger.send(toAlice, 0, payload(66));
        }
        alice.send(toAlice, 0, payload(2));
        assertThat(bob.receive().payload()).containsExactly(2);
        assertThat(toAlice.statistics().dropped().strangers()).isEqualTo(5);
        bob.send(toBob, 0, payload(3));
        assertThat(alice.receive().payload()).containsExactly(3);
    }

    @Test
    void whatWasNotAgreedDoesNotLatch() {
        RtpPhone alice = phone();
        RtpPhone stranger = phone();
        MediaPort toAlice = port(alice, PCMU);
        stranger.send(toAlice, 18, payload(1));
        RtpPhone.sendRaw(stranger.rtp, toAlice.localRtp(), new byte[200]);
        assertThat(toAlice.statistics().source()).isEmpty();
        alice.send(toAlice, 0, payload(1));
        await(() -> toAlice.statistics().source().isPresent());
        assertThat(toAlice.statistics().source()).contains(alice.address());
    }

    @Test
    void onlyAnotherSignalledAddressOpensTheLatch() {
        RtpPhone alice = phone();
        RtpPhone moved = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU);
        MediaPort toBob = port(bob, PCMU);
        toAlice.connect(toBob);
        alice.send(toAlice, 0, payload(1));
        bob.receive();

        toAlice.remote(alice.media(PCMU, EVENT));
        moved.send(toAlice, 0, payload(2));
        assertThat(bob.receiveWithin(50)).isEmpty();

        toAlice.remote(moved.media(PCMU));
        alice.send(toAlice, 0, payload(3));
        assertThat(bob.receive().payload()).containsExactly(3);
        assertThat(toAlice.statistics().source()).isEmpty();
        bob.send(toBob, 0, payload(4));
        assertThat(moved.receive().payload()).containsExactly(4);
        moved.ssrc = 5;
        moved.send(toAlice, 0, payload(5));
        assertThat(bob.receive().payload()).containsExactly(5);
        assertThat(toAlice.statistics().source()).contains(moved.address());
    }

    @Test
    void theLatchHoldsOverHoldWithAnUnspecifiedAddress() {
        RtpPhone signalled = phone();
        RtpPhone real = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(signalled, PCMU);
        MediaPort toBob = port(bob, PCMU);
        toAlice.connect(toBob);
        real.send(toAlice, 0, payload(1));
        bob.receive();
        toAlice.remote(RemoteMedia.of(new InetSocketAddress("0.0.0.0", 4000), List.of(PCMU)));
        bob.send(toBob, 0, payload(2));
        assertThat(real.receiveWithin(50)).isEmpty();
        toAlice.remote(signalled.media(PCMU));
        bob.send(toBob, 0, payload(3));
        assertThat(real.receive().payload()).containsExactly(3);
    }

    @Test
    void policiesRestrictTheFirstSource() {
        RtpPhone alice = phone();
        RtpPhone other = phone();
        MediaPort strict = port();
        strict.remote(alice.media(PCMU).withLatching(Latching.SIGNALLED_ONLY));
        other.send(strict, 0, payload(1));
        alice.send(strict, 0, payload(2));
        await(() -> strict.statistics().packetsReceived() == 1);
        assertThat(strict.statistics().source()).contains(alice.address());
        assertThat(strict.statistics().dropped().strangers()).isEqualTo(1);

        MediaPort host = port();
        InetSocketAddress elsewhere = new InetSocketAddress("127.0.0.9", 4000);
        host.remote(RemoteMedia.of(elsewhere, List.of(PCMU)).withLatching(Latching.SAME_HOST));
        alice.send(host, 0, payload(1));
        await(() -> host.statistics().dropped().strangers() == 1);
        assertThat(host.statistics().source()).isEmpty();
    }
}
