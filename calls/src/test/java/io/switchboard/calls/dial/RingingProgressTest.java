package io.switchboard.calls.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.calls.dial.RingingProgress.Step;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RingingProgressTest {
    private static final DialTarget TARGET =
            DialTarget.phone("phone", List.of(), CallerIdentity.shown("Ann", "101", "pbx.example"));

    private static RingingProgress progress(int... startAndLength) {
        List<RingingBar> bars = Stream.iterate(0, index -> index + 2)
                .limit(startAndLength.length / 2)
                .map(index -> new RingingBar(
                        Duration.ofSeconds(startAndLength[index]),
                        Duration.ofSeconds(startAndLength[index + 1]),
                        TARGET))
                .toList();
        return new RingingProgress(new RingingPlan(bars));
    }

    private static Duration at(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    @Test
    void anEmptyPlanIsOverAtOnce() {
        RingingProgress progress = progress();

        assertThat(progress.advance(at(0))).isEmpty();
        assertThat(progress.isOver()).isTrue();
        assertThat(progress.nextChange()).isEmpty();
    }

    @Test
    void barsStartAndStopAtTheirTimes() {
        RingingProgress progress = progress(0, 20, 10, 20);

        assertThat(progress.advance(at(0))).containsExactly(new Step.Start(0));
        assertThat(progress.nextChange()).contains(at(10));
        assertThat(progress.advance(at(10))).containsExactly(new Step.Start(1));
        assertThat(progress.nextChange()).contains(at(20));
        assertThat(progress.advance(at(20))).containsExactly(new Step.Stop(0));
        assertThat(progress.isOver()).isFalse();
        assertThat(progress.advance(at(30))).containsExactly(new Step.Stop(1));
        assertThat(progress.isOver()).isTrue();
    }

    @Test
    void whatEndsIsStoppedBeforeWhatBeginsAtTheSameTime() {
        RingingProgress progress = progress(0, 10, 10, 10);
        progress.advance(at(0));

        assertThat(progress.advance(at(10))).containsExactly(new Step.Stop(0), new Step.Start(1));
    }

    @Test
    void anEarlyFailureJumpsToTheNextBarWhichKeepsItsLength() {
        RingingProgress progress = progress(0, 20, 20, 15);
        progress.advance(at(0));

        assertThat(progress.failed(0, at(3))).containsExactly(new Step.Start(1));
        assertThat(progress.nextChange()).contains(at(18));
        assertThat(progress.advance(at(18))).containsExactly(new Step.Stop(1));
        assertThat(progress.isOver()).isTrue();
    }

    @Test
    void barsThatStartTogetherAreJumpedToTogetherAndLaterOnesKeepTheirDistance() {
        RingingProgress progress = progress(0, 20, 20, 10, 20, 5, 25, 10);
        progress.advance(at(0));

        assertThat(progress.failed(0, at(2))).containsExactly(new Step.Start(1), new Step.Start(2));
        assertThat(progress.advance(at(7))).containsExactly(new Step.Stop(2), new Step.Start(3));
    }

    @Test
    void nothingIsSkippedWhileAnotherBarRings() {
        RingingProgress progress = progress(0, 20, 0, 20, 20, 10);
        progress.advance(at(0));

        assertThat(progress.failed(0, at(1))).isEmpty();
        assertThat(progress.nextChange()).contains(at(20));
        assertThat(progress.failed(1, at(5))).containsExactly(new Step.Start(2));
    }

    @Test
    void aGapAfterABarThatRangToItsEndIsKept() {
        RingingProgress progress = progress(0, 10, 30, 10);
        progress.advance(at(0));

        assertThat(progress.advance(at(10))).containsExactly(new Step.Stop(0));
        assertThat(progress.isOver()).isFalse();
        assertThat(progress.nextChange()).contains(at(30));
    }

    @Test
    void failuresOfBarsThatAreOverAreIgnored() {
        RingingProgress progress = progress(0, 10);
        progress.advance(at(0));
        progress.advance(at(10));

        assertThat(progress.failed(0, at(11))).isEmpty();
        assertThat(progress.isOver()).isTrue();
    }

    @Test
    void barsInAnyOrderAreRungByTheirStart() {
        RingingProgress progress = progress(20, 10, 0, 20);

        assertThat(progress.advance(at(0))).containsExactly(new Step.Start(1));
        assertThat(progress.advance(at(20))).containsExactly(new Step.Stop(1), new Step.Start(0));
    }

    @Test
    void aBarNeedsALengthAndAStartThatIsNotNegative() {
        assertThatThrownBy(() -> new RingingBar(Duration.ZERO, Duration.ZERO, TARGET))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RingingBar(Duration.ofSeconds(-1), Duration.ofSeconds(1), TARGET))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
