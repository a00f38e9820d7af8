package io.switchboard.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacketPacingTest {

    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();
    private static final long LONG_UNTIL_DUE = Duration.ofMillis(20).toNanos();

    private long now = -5 * MILLISECOND;
    private final PacketPacing pacing = new PacketPacing(now);

    @Test
    void aSingleCallIsNeverDelayed() {
        traffic(100, Duration.ofSeconds(10));
        assertThat(pacing.rest(LONG_UNTIL_DUE)).isZero();
        assertThat(pacing.looksAgain()).isFalse();
    }

    @Test
    void aBurstAloneIsNotMuchTraffic() {
        traffic(100, Duration.ofSeconds(1));
        pacing.looked(50, now += MILLISECOND);
        traffic(100, Duration.ofMillis(100));
        assertThat(pacing.rest(LONG_UNTIL_DUE)).isZero();
    }

    @Test
    void muchTrafficRestsAMillisecondOnceTheSocketsAreEmpty() {
        traffic(20_000, Duration.ofSeconds(1));
        assertThat(pacing.looksAgain()).isTrue();
        pacing.looked(0, now += MILLISECOND);
        assertThat(pacing.looksAgain()).isFalse();
        assertThat(pacing.rest(LONG_UNTIL_DUE)).isEqualTo(MILLISECOND);
    }

    @Test
    void aRestEndsWhenTheLoopHasSomethingElseToDo() {
        traffic(20_000, Duration.ofSeconds(1));
        assertThat(pacing.rest(MILLISECOND / 4)).isEqualTo(MILLISECOND / 4);
        assertThat(pacing.rest(0)).isZero();
        assertThat(pacing.rest(-MILLISECOND)).isZero();
    }

    @Test
    void trafficThatRosePastTheLimitIsNoticedWithinASecond() {
        traffic(100, Duration.ofSeconds(10));
        traffic(5000, Duration.ofSeconds(1));
        assertThat(pacing.rest(LONG_UNTIL_DUE)).isEqualTo(MILLISECOND);
    }

    @Test
    void trafficBetweenTheLimitsChangesNothing() {
        traffic(3500, Duration.ofSeconds(5));
        assertThat(pacing.rest(LONG_UNTIL_DUE)).isZero();
        traffic(6000, Duration.ofSeconds(5));
        traffic(3500, Duration.ofSeconds(5));
        assertThat(pacing.rest(LONG_UNTIL_DUE)).isEqualTo(MILLISECOND);
        traffic(2500, Duration.ofSeconds(5));
        assertThat(pacing.rest(LONG_UNTIL_DUE)).isZero();
    }

    @Test
    void aPauseOfTheTrafficEndsTheRestsAtOnce() {
        traffic(20_000, Duration.ofSeconds(1));
        pacing.looked(1, now += PacketPacing.SMOOTHING_NANOS);
        assertThat(pacing.rest(LONG_UNTIL_DUE)).isZero();
        assertThat(pacing.looksAgain()).isFalse();
    }

    private void traffic(int packetsPerSecond, Duration duration) {
        long pause = Duration.ofSeconds(1).toNanos() / packetsPerSecond;
        long end = now + duration.toNanos();
        while (now < end) {
            pacing.looked(1, now += pause);
        }
    }
}
