package io.switchboard.calls;

import io.switchboard.calls.dial.Destination;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.dial.UnavailableReason;
import io.switchboard.calls.leg.CalleeLeg;
import io.switchboard.calls.leg.Party;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.useragent.Dialog;
import java.util.Optional;
import java.util.function.Consumer;

/** For whom a plan is rung: makes its legs, hears of their progress, and is connected with the one that is taken. */
interface DialRequester {
    LegId nextLegId();

    CalleeLeg newLeg(DialTarget target, Destination destination, CalleeLeg.Listener listener);

    /** Sends a leg with an offer of what the requester can take. */
    void send(CalleeLeg leg);

    /** A leg rings, or lets itself be heard before its answer. */
    void progressed(CalleeLeg leg, SipResponse response);

    /**
     * A leg was answered: settles its sound with it, without letting the requester hear it.
     *
     * @param hungUp told when the callee hangs up before it is connected
     * @return why that cannot be; empty when it is done
     */
    Optional<String> agree(CalleeLeg leg, SipResponse response, Dialog dialog, Runnable hungUp);

    /** A leg was answered but is not connected yet: the requester hears that it rings. */
    void waitFor(CalleeLeg leg);

    /** Connects the requester with the leg. */
    void connect(CalleeLeg leg, LegAttempt attempt);

    /** Nobody has answered, and nobody is rung any more. May be told more than once. */
    void unanswered(UnavailableReason reason);

    /** A leg is over without having been connected: its sound ends. */
    void over(CalleeLeg leg);

    /** Nothing is rung any more. */
    void done();

    /** Hears the keys that an answered callee presses. */
    void listen(Party callee, Consumer<Character> keys);

    /** Whether the call has ended. */
    boolean isOver();

    /** The Reason that the legs are told when the call ends so. */
    SipHeaders reasonFor(CallEnd end);
}
