package io.switchboard.calls;

import io.switchboard.calls.leg.Party;
import io.switchboard.calls.mailbox.Mailbox;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Hears the keys that parties press, whichever way they come: as telephone events (RFC 4733) or in INFO. One listener
 * per leg. Belongs to the call's thread.
 */
final class Keys {
    private final Mailbox mailbox;
    private final Map<LegId, Consumer<Character>> listeners = new HashMap<>();

    Keys(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Hears this party from now on, instead of whoever did before. */
    void listen(Party party, Consumer<Character> listener) {
        if (listeners.put(party.leg(), listener) == null) {
            party.port().onDigit(digit -> mailbox.offer(() -> pressed(party, digit)));
        }
    }

    /** Hears this party no more. */
    void ignore(Party party) {
        if (listeners.remove(party.leg()) != null) {
            party.port().onDigit(digit -> {});
        }
    }

    /** The party pressed a key. */
    void pressed(Party party, char key) {
        Consumer<Character> listener = listeners.get(party.leg());
        if (listener != null) {
            listener.accept(key);
        }
    }
}
