package io.switchboard.calls;

import io.switchboard.calls.leg.DialogSignals;
import io.switchboard.calls.leg.Party;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.useragent.Dialog;
import io.switchboard.sip.useragent.DialogEnd;
import io.switchboard.sip.useragent.DialogRequest;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The parties of a call: who is the caller and the callee now, who hears whom, and what their dialogs bring. A party
 * that is neither is a guest, such as the target of a transfer. Belongs to the call's thread.
 */
final class Parties {
    private final Mailbox mailbox;
    private final Bonds bonds;
    private final Keys keys;
    private final Recordings recordings;
    private final SessionChanges changes;
    private final DialogRequests requests;
    private final LifeSigns lifeSigns;
    private final BiConsumer<DialogEnd, Side> ended;
    private final Map<Side, Party> seats = new EnumMap<>(Side.class);
    private final Map<LegId, Party> talking = new LinkedHashMap<>();
    private final Map<LegId, Runnable> hangUps = new HashMap<>();
    private @Nullable Party moving;
    private boolean closed;

    /**
     * Nobody is there yet.
     *
     * @param lost told which side has vanished
     * @param ended told of a dialog's end that nobody else waits for
     * @param digits told each digit that comes in INFO
     */
    Parties(
            CallEngineSettings settings,
            Mailbox mailbox,
            Journal journal,
            Recordings recordings,
            BiConsumer<DialogEnd, Side> ended,
            Consumer<Side> lost,
            BiConsumer<Party, Character> digits) {
        this.mailbox = mailbox;
        this.recordings = recordings;
        this.ended = ended;
        this.bonds = new Bonds(recordings);
        this.keys = new Keys(mailbox);
        this.changes = new SessionChanges(mailbox, journal, bonds::partner, this::listenForSilence);
        this.requests = new DialogRequests(changes, bonds::partner, (party, digit) -> {
            digits.accept(party, digit);
            keys.pressed(party, digit);
        });
        this.lifeSigns = new LifeSigns(settings, mailbox, this::isSilenceExpected, lost);
    }

    Bonds bonds() {
        return bonds;
    }

    Keys keys() {
        return keys;
    }

    Recordings recordings() {
        return recordings;
    }

    SessionChanges changes() {
        return changes;
    }

    /** The party that is the caller or the callee now. */
    Optional<Party> at(Side side) {
        return Optional.ofNullable(seats.get(side));
    }

    /** A party is the caller or the callee from now on. */
    void seat(Party party, Side side) {
        party.sit(side);
        seats.put(side, party);
    }

    /** The caller was answered. */
    void answered(Party caller) {
        seat(caller, Side.CALLER);
        talking.put(caller.leg(), caller);
        lifeSigns.watch(caller);
    }

    /** Answers what comes in the dialog of somebody who was called, who is a guest yet; tells when it hangs up. */
    void welcome(Party guest, Dialog dialog, Runnable hungUp) {
        talking.put(guest.leg(), guest);
        hangUps.put(guest.leg(), hungUp);
        dialog.listen(new DialogSignals(mailbox, new Signals(guest)));
    }

    /** Tells when a party hangs up, which does not end the call then. */
    void onHangUp(Party party, Runnable hungUp) {
        hangUps.put(party.leg(), hungUp);
    }

    /** A party that hangs up ends the call, as usual. */
    void endsTheCall(Party party) {
        hangUps.remove(party.leg());
    }

    /** A guest takes part from now on: it is watched like everybody. */
    void watch(Party party) {
        lifeSigns.watch(party);
    }

    /** While a party moves others about, nobody need send sound. */
    void moving(Optional<Party> party) {
        moving = party.orElse(null);
        if (party.isEmpty()) {
            listenForSilence();
        }
    }

    /** Lets a party go; the call goes on without it. */
    void release(Party party, SipHeaders reason) {
        bonds.part(party);
        keys.ignore(party);
        hangUps.remove(party.leg());
        talking.remove(party.leg());
        lifeSigns.forget(party);
        changes.forget(party);
        recordings.left(party);
        party.dialog().ifPresent(dialog -> dialog.bye(reason));
        party.port().close();
    }

    /** Somebody who was called did not get the call. */
    void forget(LegId guest) {
        talking.remove(guest);
        hangUps.remove(guest);
    }

    /** Lets everybody go. */
    void close(SipHeaders reason) {
        closed = true;
        recordings.stop();
        lifeSigns.stop();
        List.copyOf(talking.values()).forEach(party -> party.dialog().ifPresent(dialog -> dialog.bye(reason)));
    }

    void requested(Party from, DialogRequest request) {
        if (!closed) {
            requests.requested(from, request);
        }
    }

    void acknowledged(Party from, SipRequest acknowledgement) {
        if (!closed) {
            changes.acknowledged(from, acknowledgement);
        }
    }

    /** The dialog of a party is over. */
    void ended(Party party, DialogEnd end) {
        if (closed || !talking.containsKey(party.leg())) {
            return;
        }
        Runnable watcher = hangUps.get(party.leg());
        if (watcher == null) {
            ended.accept(end, party.side());
        } else if (PartyEnds.of(end, party.side()).isPresent()) {
            watcher.run();
        }
    }

    private boolean isSilenceExpected() {
        return changes.isOnHold() || moving != null;
    }

    private void listenForSilence() {
        if (!isSilenceExpected()) {
            seats.values().forEach(lifeSigns::listenForSilence);
        }
    }

    /** What the dialog of somebody who was called says. */
    private final class Signals implements DialogSignals.Receiver {
        private final Party party;

        private Signals(Party party) {
            this.party = party;
        }

        @Override
        public void requested(DialogRequest request) {
            Parties.this.requested(party, request);
        }

        @Override
        public void acknowledged(SipRequest acknowledgement) {
            Parties.this.acknowledged(party, acknowledgement);
        }

        @Override
        public void ended(DialogEnd end) {
            Parties.this.ended(party, end);
        }
    }
}
