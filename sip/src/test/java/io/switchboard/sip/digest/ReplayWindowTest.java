package io.switchboard.sip.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayWindowTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final ReplayWindow window = new ReplayWindow(10, Duration.ofMinutes(5), () -> NOW);

    @Test
    void toleratesOvertakingWithinSixtyFourCounts() {
        assertThat(window.use("n", NOW, 100)).isTrue();
        assertThat(window.use("n", NOW, 37)).isTrue();
        assertThat(window.use("n", NOW, 37)).isFalse();
        assertThat(window.use("n", NOW, 36)).isFalse();
        assertThat(window.use("n", NOW, 0xFFFF_FFFFL)).isTrue();
        assertThat(window.use("n", NOW, 100)).isFalse();
        assertThat(window.use("n", NOW, 0)).isFalse();
    }
}
