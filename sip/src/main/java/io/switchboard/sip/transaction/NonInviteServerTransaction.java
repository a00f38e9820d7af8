package io.switchboard.sip.transaction;

import io.switchboard.sip.message.SipResponse;

/** The non-INVITE server transaction (RFC 3261 17.2.2). Not safe for several threads: its owner feeds it inputs one by one. */
public final class NonInviteServerTransaction implements ServerMachine {

    private final boolean reliable;
    private final TimerSettings timers;
    private final ServerEnvironment environment;
    private State state = new State.Trying();

    /** The states of RFC 3261 figure 8. */
    public sealed interface State {

        /** Nothing was answered yet. */
        record Trying() implements State {}

        /** A provisional response was sent. */
        record Proceeding() implements State {}

        /** The final response was sent; it is sent again for each repetition of the request. */
        record Completed() implements State {}

        /** Over. */
        record Terminated() implements State {}
    }

    /** A transaction that has not started. */
    public NonInviteServerTransaction(boolean reliable, TimerSettings timers, ServerEnvironment environment) {
        this.reliable = reliable;
        this.timers = timers;
        this.environment = environment;
    }

    /** Where it stands. */
    public State state() {
        return state;
    }

    @Override
    public boolean isAnswered() {
        return state instanceof State.Completed || state instanceof State.Terminated;
    }

    @Override
    public void start() {
        // nothing to send and no timer: RFC 3261 17.2.2 leaves the pace to the transaction user
    }

    @Override
    public void handle(ServerInput input) {
        switch (state) {
            case State.Trying _ -> unanswered(input, false);
            case State.Proceeding _ -> unanswered(input, true);
            case State.Completed _ -> completed(input);
            case State.Terminated _ -> {}
        }
    }

    private void unanswered(ServerInput input, boolean responded) {
        switch (input) {
            case ServerInput.Retransmitted _ -> {
                if (responded) {
                    environment.sendAgain();
                }
            }
            case ServerInput.Acknowledged _, ServerInput.Fired _ -> {}
            case ServerInput.Respond respond -> respond(respond.response());
            case ServerInput.TransportFailed failed -> terminate(new TransactionEnd.TransportFailed(failed.why()));
        }
    }

    private void respond(SipResponse response) {
        if (response.status() < 200) {
            state = new State.Proceeding();
            environment.send(response);
            return;
        }
        state = new State.Completed();
        environment.send(response);
        if (reliable) {
            terminate(new TransactionEnd.Done());
        } else {
            environment.start(TransactionTimer.J, timers.timeoutMillis());
        }
    }

    private void completed(ServerInput input) {
        switch (input) {
            case ServerInput.Retransmitted _ -> environment.sendAgain();
            case ServerInput.Acknowledged _, ServerInput.Respond _ -> {}
            case ServerInput.Fired fired -> {
                if (fired.timer() == TransactionTimer.J) {
                    terminate(new TransactionEnd.Done());
                }
            }
            case ServerInput.TransportFailed failed -> terminate(new TransactionEnd.TransportFailed(failed.why()));
        }
    }

    private void terminate(TransactionEnd end) {
        state = new State.Terminated();
        environment.stopTimers();
        environment.terminated(end);
    }
}
