package io.switchboard.sip.transaction;

import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;

/** The non-INVITE client transaction (RFC 3261 17.1.2). Not safe for several threads: its owner feeds it inputs one by one. */
public final class NonInviteClientTransaction implements ClientMachine {

    private final SipRequest request;
    private final boolean reliable;
    private final TimerSettings timers;
    private final ClientEnvironment environment;
    private State state = new State.Trying(0);

    /** The states of RFC 3261 figure 6. */
    public sealed interface State {

        /** Nothing came yet; the request is repeated after this pause. */
        record Trying(long pauseMillis) implements State {}

        /** A provisional response came. */
        record Proceeding() implements State {}

        /** The final response came. */
        record Completed() implements State {}

        /** Over. */
        record Terminated() implements State {}
    }

    /** A transaction that has not started. */
    public NonInviteClientTransaction(
            SipRequest request, boolean reliable, TimerSettings timers, ClientEnvironment environment) {
        this.request = request;
        this.reliable = reliable;
        this.timers = timers;
        this.environment = environment;
    }

    /** Where it stands. */
    public State state() {
        return state;
    }

    @Override
    public void start() {
        state = new State.Trying(timers.t1Millis());
        environment.send(request);
        if (!reliable) {
            environment.start(TransactionTimer.E, timers.t1Millis());
        }
        environment.start(TransactionTimer.F, timers.timeoutMillis());
    }

    @Override
    public void handle(ClientInput input) {
        switch (state) {
            case State.Trying trying -> {
                long pause = Math.min(2 * trying.pauseMillis(), timers.t2Millis());
                waiting(input, pause, new State.Trying(pause));
            }
            case State.Proceeding proceeding -> waiting(input, timers.t2Millis(), proceeding);
            case State.Completed _ -> completed(input);
            case State.Terminated _ -> {}
        }
    }

    private void waiting(ClientInput input, long nextPause, State afterRepetition) {
        switch (input) {
            case ClientInput.Received received -> answered(received.response());
            case ClientInput.Fired fired -> {
                if (fired.timer() == TransactionTimer.E) {
                    state = afterRepetition;
                    environment.sendAgain();
                    environment.start(TransactionTimer.E, nextPause);
                } else if (fired.timer() == TransactionTimer.F) {
                    terminate(new TransactionEnd.TimedOut());
                }
            }
            case ClientInput.TransportFailed failed -> terminate(new TransactionEnd.TransportFailed(failed.why()));
        }
    }

    private void answered(SipResponse response) {
        if (response.status() < 200) {
            // Timers E and F go on: only a final response ends the repetition of a non-INVITE request
            state = new State.Proceeding();
            environment.deliver(response);
            return;
        }
        environment.stopTimers();
        state = new State.Completed();
        environment.deliver(response);
        if (reliable) {
            terminate(new TransactionEnd.Done());
        } else {
            environment.start(TransactionTimer.K, timers.t4Millis());
        }
    }

    private void completed(ClientInput input) {
        switch (input) {
            case ClientInput.Received _, ClientInput.TransportFailed _ -> {}
            case ClientInput.Fired fired -> {
                if (fired.timer() == TransactionTimer.K) {
                    terminate(new TransactionEnd.Done());
                }
            }
        }
    }

    private void terminate(TransactionEnd end) {
        state = new State.Terminated();
        environment.stopTimers();
        environment.terminated(end);
    }
}
