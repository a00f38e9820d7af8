package io.switchboard.calls;

import io.switchboard.calls.leg.Party;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Notices that a party of an answered call has vanished: its sound ceased although it should send, or it does not answer
 * to OPTIONS in its dialog. Belongs to the call's thread.
 */
final class LifeSigns {
    private final CallEngineSettings settings;
    private final Mailbox mailbox;
    private final BooleanSupplier onHold;
    private final Consumer<Side> silent;
    private final Map<LegId, Mailbox.Timer> pings = new HashMap<>();
    private final Set<LegId> forgotten = new HashSet<>();
    private boolean stopped;

    /**
     * Watches nobody yet.
     *
     * @param onHold whether silence is to be expected now
     * @param silent told which side has sent nothing for too long
     */
    LifeSigns(CallEngineSettings settings, Mailbox mailbox, BooleanSupplier onHold, Consumer<Side> silent) {
        this.settings = settings;
        this.mailbox = mailbox;
        this.onHold = onHold;
        this.silent = silent;
    }

    /** Watches a party whose dialog is confirmed. */
    void watch(Party party) {
        listenForSilence(party);
        if (settings.pingInterval().isPositive()) {
            schedulePing(party);
        }
    }

    /** Begins to count silence anew, for instance after a hold. */
    void listenForSilence(Party party) {
        Duration limit = settings.silenceLimit();
        if (limit.isPositive() && !stopped) {
            party.port().onSilence(limit, () -> mailbox.offer(() -> heardNothing(party)));
        }
    }

    /** Watches this party no more. */
    void forget(Party party) {
        Mailbox.Timer timer = pings.remove(party.leg());
        if (timer != null) {
            timer.cancel();
        }
        forgotten.add(party.leg());
    }

    /** Watches nobody any more. */
    void stop() {
        stopped = true;
        pings.values().forEach(Mailbox.Timer::cancel);
        pings.clear();
    }

    private void heardNothing(Party party) {
        if (isWatched(party) && !onHold.getAsBoolean()) {
            silent.accept(party.side());
        }
    }

    private void schedulePing(Party party) {
        pings.put(party.leg(), mailbox.after(settings.pingInterval(), () -> ping(party)));
    }

    /** The dialog itself ends when the answer is missing or says that the call is unknown there (RFC 3261 12.2.1.2). */
    private void ping(Party party) {
        party.dialog()
                .ifPresent(dialog -> dialog.request(
                        SipMethod.OPTIONS,
                        SipHeaders.EMPTY,
                        SipBody.EMPTY,
                        outcome -> mailbox.offer(() -> answered(party))));
    }

    private void answered(Party party) {
        if (isWatched(party)) {
            schedulePing(party);
        }
    }

    private boolean isWatched(Party party) {
        return !stopped && !forgotten.contains(party.leg());
    }
}
