package io.switchboard.sip.transaction;

import io.switchboard.sip.message.SipResponse;

/**
 * The INVITE server transaction (RFC 3261 17.2.1 with RFC 6026 7.1). Not safe for several threads: its owner feeds it inputs one by one.
 */
public final class InviteServerTransaction implements ServerMachine {

    private static final long TRYING_AFTER_MILLIS = 200;

    private final boolean reliable;
    private final TimerSettings timers;
    private final ServerEnvironment environment;
    private State state = new State.Proceeding(false);

    /** The states of RFC 6026 figure 7, and the end. */
    public sealed interface State {

        /** No final response yet; knows whether a provisional one was sent. */
        record Proceeding(boolean responded) implements State {}

        /** A final response above 299 was sent; it is repeated after this pause until its ACK. */
        record Completed(long pauseMillis) implements State {}

        /** The ACK came; its repetitions are absorbed. */
        record Confirmed() implements State {}

        /** A 2xx was sent; repeated INVITEs are absorbed while the transaction user repeats the 2xx. */
        record Accepted() implements State {}

        /** Over. */
        record Terminated() implements State {}
    }

    /** A transaction that has not started. */
    public InviteServerTransaction(boolean reliable, TimerSettings timers, ServerEnvironment environment) {
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
        return !(state instanceof State.Proceeding);
    }

    @Override
    public void start() {
        environment.start(TransactionTimer.TRYING, TRYING_AFTER_MILLIS);
    }

    @Override
    public void handle(ServerInput input) {
        switch (state) {
            case State.Proceeding proceeding -> proceeding(proceeding, input);
            case State.Completed completed -> completed(completed, input);
            case State.Confirmed _ -> confirmed(input);
            case State.Accepted _ -> accepted(input);
            case State.Terminated _ -> {}
        }
    }

    private void proceeding(State.Proceeding proceeding, ServerInput input) {
        switch (input) {
            case ServerInput.Retransmitted _ -> {
                if (proceeding.responded()) {
                    environment.sendAgain();
                }
            }
            case ServerInput.Acknowledged _ -> {}
            case ServerInput.Respond respond -> respond(respond.response());
            case ServerInput.Fired fired -> {
                if (fired.timer() == TransactionTimer.TRYING && !proceeding.responded()) {
                    state = new State.Proceeding(true);
                    environment.sendTrying();
                }
            }
            case ServerInput.TransportFailed failed -> terminate(new TransactionEnd.TransportFailed(failed.why()));
        }
    }

    private void respond(SipResponse response) {
        int status = response.status();
        environment.stopTimers();
        if (status < 200) {
            state = new State.Proceeding(true);
            environment.send(response);
        } else if (status < 300) {
            state = new State.Accepted();
            environment.start(TransactionTimer.L, timers.timeoutMillis());
            environment.send(response);
        } else {
            state = new State.Completed(timers.t1Millis());
            if (!reliable) {
                environment.start(TransactionTimer.G, timers.t1Millis());
            }
            environment.start(TransactionTimer.H, timers.timeoutMillis());
            environment.send(response);
        }
    }

    private void completed(State.Completed completed, ServerInput input) {
        switch (input) {
            case ServerInput.Retransmitted _ -> environment.sendAgain();
            case ServerInput.Acknowledged _ -> {
                environment.stopTimers();
                state = new State.Confirmed();
                if (reliable) {
                    terminate(new TransactionEnd.Done());
                } else {
                    environment.start(TransactionTimer.I, timers.t4Millis());
                }
            }
            case ServerInput.Respond _ -> {}
            case ServerInput.Fired fired -> {
                if (fired.timer() == TransactionTimer.G) {
                    long pause = Math.min(2 * completed.pauseMillis(), timers.t2Millis());
                    state = new State.Completed(pause);
                    environment.sendAgain();
                    environment.start(TransactionTimer.G, pause);
                } else if (fired.timer() == TransactionTimer.H) {
                    terminate(new TransactionEnd.TimedOut());
                }
            }
            case ServerInput.TransportFailed failed -> terminate(new TransactionEnd.TransportFailed(failed.why()));
        }
    }

    private void confirmed(ServerInput input) {
        switch (input) {
            case ServerInput.Retransmitted _,
                    ServerInput.Acknowledged _,
                    ServerInput.Respond _,
                    ServerInput.TransportFailed _ -> {}
            case ServerInput.Fired fired -> {
                if (fired.timer() == TransactionTimer.I) {
                    terminate(new TransactionEnd.Done());
                }
            }
        }
    }

    private void accepted(ServerInput input) {
        switch (input) {
            case ServerInput.Retransmitted _, ServerInput.TransportFailed _ -> {}
            case ServerInput.Acknowledged acknowledged -> environment.deliver(acknowledged.acknowledgement());
            case ServerInput.Respond respond -> {
                int status = respond.response().status();
                if (status >= 200 && status < 300) {
                    environment.send(respond.response());
                }
            }
            case ServerInput.Fired fired -> {
                if (fired.timer() == TransactionTimer.L) {
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
