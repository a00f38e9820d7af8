package io.switchboard.sip.transaction;

import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;

/**
 * The INVITE client transaction (RFC 3261 17.1.1 with RFC 6026 7.2). Not safe for several threads: its owner feeds it inputs one by one.
 */
public final class InviteClientTransaction implements ClientMachine {

    private static final long TIMER_D_MILLIS = 32_000;

    private final SipRequest invite;
    private final boolean reliable;
    private final TimerSettings timers;
    private final ClientEnvironment environment;
    private State state = new State.Calling(0);

    /** The states of RFC 6026 figure 4, and the end. */
    public sealed interface State {

        /** Nothing came yet; the request is repeated after this pause. */
        record Calling(long pauseMillis) implements State {}

        /** A provisional response came. */
        record Proceeding() implements State {}

        /** A final response above 299 came and was acknowledged. */
        record Completed() implements State {}

        /** A 2xx came; more may come of other forks. */
        record Accepted() implements State {}

        /** Over. */
        record Terminated() implements State {}
    }

    /** A transaction that has not started. */
    public InviteClientTransaction(
            SipRequest invite, boolean reliable, TimerSettings timers, ClientEnvironment environment) {
        this.invite = invite;
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
        state = new State.Calling(timers.t1Millis());
        environment.send(invite);
        if (!reliable) {
            environment.start(TransactionTimer.A, timers.t1Millis());
        }
        environment.start(TransactionTimer.B, timers.timeoutMillis());
    }

    @Override
    public void handle(ClientInput input) {
        switch (state) {
            case State.Calling calling -> calling(calling, input);
            case State.Proceeding _ -> proceeding(input);
            case State.Completed _ -> completed(input);
            case State.Accepted _ -> accepted(input);
            case State.Terminated _ -> {}
        }
    }

    private void calling(State.Calling calling, ClientInput input) {
        switch (input) {
            case ClientInput.Received received -> answered(received.response());
            case ClientInput.Fired fired -> {
                if (fired.timer() == TransactionTimer.A) {
                    long pause = 2 * calling.pauseMillis();
                    state = new State.Calling(pause);
                    environment.sendAgain();
                    environment.start(TransactionTimer.A, pause);
                } else if (fired.timer() == TransactionTimer.B) {
                    terminate(new TransactionEnd.TimedOut());
                }
            }
            case ClientInput.TransportFailed failed -> terminate(new TransactionEnd.TransportFailed(failed.why()));
        }
    }

    private void proceeding(ClientInput input) {
        switch (input) {
            case ClientInput.Received received -> answered(received.response());
            case ClientInput.Fired _ -> {}
            case ClientInput.TransportFailed failed -> terminate(new TransactionEnd.TransportFailed(failed.why()));
        }
    }

    private void answered(SipResponse response) {
        environment.stopTimers();
        int status = response.status();
        if (status < 200) {
            state = new State.Proceeding();
            environment.deliver(response);
        } else if (status < 300) {
            state = new State.Accepted();
            environment.start(TransactionTimer.M, timers.timeoutMillis());
            environment.deliver(response);
        } else {
            state = new State.Completed();
            environment.send(Acknowledgements.ofRefusal(invite, response));
            environment.deliver(response);
            if (reliable) {
                terminate(new TransactionEnd.Done());
            } else {
                environment.start(TransactionTimer.D, Math.max(TIMER_D_MILLIS, timers.timeoutMillis()));
            }
        }
    }

    private void completed(ClientInput input) {
        switch (input) {
            case ClientInput.Received received -> {
                if (received.response().status() >= 300) {
                    environment.sendAgain();
                }
            }
            case ClientInput.Fired fired -> {
                if (fired.timer() == TransactionTimer.D) {
                    terminate(new TransactionEnd.Done());
                }
            }
            case ClientInput.TransportFailed failed -> terminate(new TransactionEnd.TransportFailed(failed.why()));
        }
    }

    private void accepted(ClientInput input) {
        switch (input) {
            case ClientInput.Received received -> {
                int status = received.response().status();
                if (status >= 200 && status < 300) {
                    environment.deliver(received.response());
                }
            }
            case ClientInput.Fired fired -> {
                if (fired.timer() == TransactionTimer.M) {
                    terminate(new TransactionEnd.Done());
                }
            }
            case ClientInput.TransportFailed _ -> {}
        }
    }

    private void terminate(TransactionEnd end) {
        state = new State.Terminated();
        environment.stopTimers();
        environment.terminated(end);
    }
}
