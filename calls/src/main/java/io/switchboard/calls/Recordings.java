package io.switchboard.calls;

import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.leg.Party;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.calls.recording.FinishedRecording;
import io.switchboard.calls.recording.PartyRecording;
import io.switchboard.calls.recording.RecordingStep;
import io.switchboard.media.MixedRecording;
import io.switchboard.media.RecordingEnd;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recordings of a conversation, at most one in the name of each party (specification section 4.3). Each follows its
 * party: it holds what this party says and hears from its partner of the moment. Belongs to the call's thread.
 */
final class Recordings {
    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);

    private final Mailbox mailbox;
    private final Journal journal;
    private final Function<Path, MixedRecording> recorder;
    private final Runnable allEnded;
    private final List<Tape> tapes = new ArrayList<>();

    /**
     * Nothing is recorded yet.
     *
     * @param recorder begins a recording of the call's media
     * @param allEnded told whenever the last recording that ran is complete
     */
    Recordings(Mailbox mailbox, Journal journal, Function<Path, MixedRecording> recorder, Runnable allEnded) {
        this.mailbox = mailbox;
        this.journal = journal;
        this.recorder = recorder;
        this.allEnded = allEnded;
    }

    private sealed interface State {
        record NotStarted() implements State {}

        record Running(MixedRecording recording) implements State {}

        record Paused(MixedRecording recording) implements State {}

        /** Stopped; its file is not complete yet. */
        record Ending() implements State {}

        record Ended() implements State {}
    }

    /** One recording with its party. */
    private final class Tape {
        private final PartyRecording wanted;
        private final Party owner;
        private State state = new State.NotStarted();
        private @Nullable Party partner;
        private int parts;

        private Tape(PartyRecording wanted, Party owner, Optional<Party> partner) {
            this.wanted = wanted;
            this.owner = owner;
            this.partner = partner.orElse(null);
        }

        private void start() {
            MixedRecording recording = recorder.apply(wanted.spool());
            state = new State.Running(recording);
            parts = 1;
            recording.add(owner.port());
            if (partner != null) {
                recording.add(partner.port());
            }
            recording.end().thenAccept(end -> mailbox.post(() -> ended(end)));
            tell(new RecordingStep.Started());
        }

        private void toggle() {
            switch (state) {
                case State.NotStarted none -> start();
                case State.Running(MixedRecording recording) -> {
                    state = new State.Paused(recording);
                    recording.pause();
                    tell(new RecordingStep.Paused());
                }
                case State.Paused(MixedRecording recording) -> {
                    state = new State.Running(recording);
                    parts++;
                    recording.resume();
                    tell(new RecordingStep.Resumed());
                }
                case State.Ending ending -> {}
                case State.Ended ended -> {}
            }
        }

        private void hear(Party other) {
            partner = other;
            recording().ifPresent(recording -> recording.add(other.port()));
        }

        private void hearNoMore(Party other) {
            partner = null;
            recording().ifPresent(recording -> recording.remove(other.port()));
        }

        private void stop() {
            Optional<MixedRecording> running = recording();
            state = running.isPresent() ? new State.Ending() : state;
            running.ifPresent(MixedRecording::stop);
        }

        private void ended(RecordingEnd end) {
            state = new State.Ended();
            Optional<String> fault = end.reason() instanceof RecordingEnd.Reason.Failed(String message)
                    ? Optional.of(message)
                    : Optional.empty();
            FinishedRecording finished =
                    new FinishedRecording(wanted.party(), end.file(), end.duration(), parts, fault);
            tell(new RecordingStep.Ended(finished));
            try {
                wanted.finished().accept(finished);
            } catch (RuntimeException failure) {
                LOG.error("The recording {} was not taken over", end.file(), failure);
            }
            if (isDone()) {
                allEnded.run();
            }
        }

        private Optional<MixedRecording> recording() {
            return switch (state) {
                case State.Running(MixedRecording recording) -> Optional.of(recording);
                case State.Paused(MixedRecording recording) -> Optional.of(recording);
                case State.NotStarted none -> Optional.empty();
                case State.Ending ending -> Optional.empty();
                case State.Ended ended -> Optional.empty();
            };
        }

        private void tell(RecordingStep step) {
            journal.tell(
                    (call, at) -> new CallEvent.ConversationRecorded(call, at, wanted.party(), wanted.spool(), step));
        }
    }

    /** Records in the name of a party, who hears its partner, from now on or on demand. */
    void begin(PartyRecording wanted, Party owner, Optional<Party> partner) {
        if (of(owner).isPresent()) {
            throw new IllegalStateException("The call is recorded for the " + wanted.party() + " already");
        }
        Tape tape = new Tape(wanted, owner, partner);
        tapes.add(tape);
        if (wanted.begin() == PartyRecording.Begin.AT_ONCE) {
            tape.start();
        }
    }

    /** Starts, pauses or resumes the recording of a party; says whether it runs now, empty if it has none. */
    Optional<Boolean> toggle(Party owner) {
        return of(owner).map(tape -> {
            tape.toggle();
            return tape.state instanceof State.Running;
        });
    }

    /** A party hears another from now on. */
    void joined(Party party, Party other) {
        of(party).ifPresent(tape -> tape.hear(other));
    }

    /** A party hears the other no more. */
    void parted(Party party, Party other) {
        of(party).ifPresent(tape -> tape.hearNoMore(other));
    }

    /** A party leaves the call: its recording ends. */
    void left(Party party) {
        of(party).ifPresent(Tape::stop);
    }

    /** The call is over: all end. */
    void stop() {
        tapes.forEach(Tape::stop);
    }

    /** Whether no recording runs or waits for its file. */
    boolean isDone() {
        return tapes.stream()
                .allMatch(tape -> tape.state instanceof State.NotStarted || tape.state instanceof State.Ended);
    }

    private Optional<Tape> of(Party owner) {
        return tapes.stream()
                .filter(tape -> tape.owner.leg().equals(owner.leg()))
                .findFirst();
    }
}
