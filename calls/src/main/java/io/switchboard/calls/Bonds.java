package io.switchboard.calls;

import io.switchboard.calls.leg.Party;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who hears whom in a call: pairs of parties. A party without a partner hears us. Belongs to the call's thread. */
final class Bonds {
    private final Map<LegId, Party> partners = new HashMap<>();
    private final Recordings recordings;

    Bonds(Recordings recordings) {
        this.recordings = recordings;
    }

    /** Lets two hear each other, and nobody else. */
    void join(Party one, Party other) {
        part(one);
        part(other);
        partners.put(one.leg(), other);
        partners.put(other.leg(), one);
        one.port().connect(other.port());
        recordings.joined(one, other);
        recordings.joined(other, one);
    }

    /** Lets a party and its partner hear each other no more. */
    void part(Party party) {
        Party partner = partners.remove(party.leg());
        if (partner != null) {
            partners.remove(partner.leg());
            party.port().disconnect();
            recordings.parted(party, partner);
            recordings.parted(partner, party);
        }
    }

    /** Whom a party hears. */
    Optional<Party> partner(Party party) {
        return Optional.ofNullable(partners.get(party.leg()));
    }
}
