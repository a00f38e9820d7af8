package io.switchboard.routing.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChannelLimitsTest {

    private final ChannelLimits limits = new ChannelLimits();
    private final UUID number = new UUID(0, 1);

    @Test
    void refusesOneMoreThanThereAreAndTakesAgainWhatWasFreed() {
        ChannelLimits.Channel first = limits.take(number, Optional.of(2)).orElseThrow();
        assertThat(limits.take(number, Optional.of(2))).isPresent();
        assertThat(limits.take(number, Optional.of(2))).isEmpty();

        first.close();

        assertThat(limits.take(number, Optional.of(2))).isPresent();
    }

    @Test
    void anOwnerWithoutLimitTakesAll() {
        for (int call = 0; call < 100; call++) {
            assertThat(limits.take(number, Optional.empty())).isPresent();
        }
    }

    @Test
    void nothingIsTakenFromAnotherOwner() {
        assertThat(limits.take(number, Optional.of(1))).isPresent();
        assertThat(limits.take(new UUID(0, 2), Optional.of(1))).isPresent();
    }

    @Test
    void aLimitOfNoneTakesNone() {
        assertThat(limits.take(number, Optional.of(0))).isEmpty();
    }
}
