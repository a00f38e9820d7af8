package io.switchboard.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    @Test
    void triesAfterOneFiveFifteenAndSixtyMinutesThenHourlyForADay() {
        List<Long> minutes = new ArrayList<>();
        Duration age = Duration.ZERO;
        int attempts = 1;
        Optional<Duration> wait = RetrySchedule.STANDARD.waitAfter(attempts);
        while (wait.isPresent()) {
            age = age.plus(wait.get());
            minutes.add(age.toMinutes());
            attempts++;
            wait = RetrySchedule.STANDARD.waitAfter(attempts);
        }
        assertThat(minutes).startsWith(1L, 5L, 15L, 60L, 120L, 180L).endsWith(24 * 60L);
    }
}
