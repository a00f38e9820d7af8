package io.switchboard.calls.dial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Walks through a {@link RingingPlan}: says which bars to start and to stop. A state machine without clock and without
 * I/O: whoever drives it passes the time since the plan began, which never goes back. Not thread-safe.
 *
 * <p>Rules (specification section 10.4): a bar starts at its start and stops at its end; when the last ringing bar fails
 * early, the plan jumps to the start of the next one, which keeps its full length.
 */
public final class RingingProgress {
    /** What to do now. */
    public sealed interface Step {
        /** Ring the target of this bar. */
        record Start(int bar) implements Step {}

        /** Its time is over: cancel what still rings. */
        record Stop(int bar) implements Step {}
    }

    private sealed interface BarState {
        record Waiting() implements BarState {}

        record Ringing(Duration until) implements BarState {}

        record Over() implements BarState {}
    }

    private final List<RingingBar> bars;
    private final List<BarState> states;
    private final List<Integer> byStart;
    private Duration skipped = Duration.ZERO;

    /** At the begin of the plan. */
    public RingingProgress(RingingPlan plan) {
        bars = plan.bars();
        states = new ArrayList<>(bars.size());
        byStart = new ArrayList<>(bars.size());
        for (int bar = 0; bar < bars.size(); bar++) {
            states.add(new BarState.Waiting());
            byStart.add(bar);
        }
        byStart.sort(Comparator.comparing(bar -> bars.get(bar).start()));
    }

    /** What is due at this time: stops before starts. */
    public List<Step> advance(Duration now) {
        List<Step> steps = new ArrayList<>();
        for (int bar = 0; bar < bars.size(); bar++) {
            if (states.get(bar) instanceof BarState.Ringing ringing
                    && ringing.until().compareTo(now) <= 0) {
                states.set(bar, new BarState.Over());
                steps.add(new Step.Stop(bar));
            }
        }
        for (int bar : byStart) {
            if (states.get(bar) instanceof BarState.Waiting && startOf(bar).compareTo(now) <= 0) {
                states.set(bar, new BarState.Ringing(now.plus(bars.get(bar).length())));
                steps.add(new Step.Start(bar));
            }
        }
        return steps;
    }

    /** No leg of this bar rings any more, before its time. Says what to do now; ignored for a bar that is over. */
    public List<Step> failed(int bar, Duration now) {
        if (!(states.get(bar) instanceof BarState.Ringing)) {
            return List.of();
        }
        states.set(bar, new BarState.Over());
        if (!isRinging()) {
            nextWaiting().ifPresent(next -> {
                Duration early = startOf(next).minus(now);
                if (early.isPositive()) {
                    skipped = skipped.plus(early);
                }
            });
        }
        return advance(now);
    }

    /** When {@link #advance} has something to do next, counted from the begin of the plan. */
    public Optional<Duration> nextChange() {
        Optional<Duration> earliest = nextWaiting().map(this::startOf);
        for (BarState state : states) {
            if (state instanceof BarState.Ringing(Duration until)
                    && (earliest.isEmpty() || until.compareTo(earliest.get()) < 0)) {
                earliest = Optional.of(until);
            }
        }
        return earliest;
    }

    /** Whether every bar is over. */
    public boolean isOver() {
        return states.stream().allMatch(BarState.Over.class::isInstance);
    }

    private boolean isRinging() {
        return states.stream().anyMatch(BarState.Ringing.class::isInstance);
    }

    private Optional<Integer> nextWaiting() {
        return byStart.stream()
                .filter(bar -> states.get(bar) instanceof BarState.Waiting)
                .findFirst();
    }

    private Duration startOf(int bar) {
        return bars.get(bar).start().minus(skipped);
    }
}
