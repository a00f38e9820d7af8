package io.switchboard.sip.registrar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one REGISTER asks of the bindings of an address of record, and the rule that decides it (RFC 3261 10.3 steps 6 and 7). Pure: a
 * {@link LocationStore} reads the bindings, applies the update and keeps the result in one atomic step.
 */
public sealed interface RegistrationUpdate {

    /** Call-ID of the REGISTER. */
    String callId();

    /** CSeq number of the REGISTER. */
    long cseq();

    /** When the REGISTER was received; bindings that lapsed by then are gone. */
    Instant receivedAt();

    /** {@code Contact: *} with {@code Expires: 0}: every binding goes. */
    record RemoveAll(String callId, long cseq, Instant receivedAt) implements RegistrationUpdate {}

    /**
     * Contacts to add, refresh or remove; a contact to remove has an expiry that is not after {@code receivedAt}.
     *
     * @param contacts in the order of the request
     * @param limit how many bindings one address of record may have
     */
    record Merge(String callId, long cseq, Instant receivedAt, List<Binding> contacts, int limit)
            implements RegistrationUpdate {

        /** An update with its own copy of the contacts. */
        public Merge {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * What becomes of these bindings.
     *
     * @return {@link RegistrationOutcome.Registered} with all bindings there are afterwards, highest q first, or why nothing changes
     */
    default RegistrationOutcome applyTo(List<Binding> current) {
        List<Binding> live = new ArrayList<>(current);
        live.removeIf(binding -> !binding.expires().isAfter(receivedAt()));
        return switch (this) {
            case RemoveAll _ -> removeAll(live);
            case Merge merge -> merge(live, merge.contacts(), merge.limit());
        };
    }

    private RegistrationOutcome removeAll(List<Binding> live) {
        if (live.stream().anyMatch(this::precedes)) {
            return new RegistrationOutcome.OutOfOrder();
        }
        return new RegistrationOutcome.Registered(List.of());
    }

    private RegistrationOutcome merge(List<Binding> live, List<Binding> contacts, int limit) {
        int before = live.size();
        for (Binding contact : contacts) {
            for (Binding binding : live) {
                if (isSamePhone(binding, contact) && precedes(binding)) {
                    return new RegistrationOutcome.OutOfOrder();
                }
            }
        }
        for (Binding contact : contacts) {
            live.removeIf(binding -> isSamePhone(binding, contact));
            if (contact.expires().isAfter(receivedAt())) {
                live.add(contact);
            }
        }
        while (live.size() > limit && forgetEarlierSelf(live, contacts)) {
            // one leftover of a restarted phone less
        }
        // a refresh must still succeed where the limit was lowered after the phones had registered
        if (live.size() > limit && live.size() > before) {
            return new RegistrationOutcome.TooManyContacts(limit);
        }
        live.sort(Comparator.comparingDouble(Binding::q).reversed());
        return new RegistrationOutcome.Registered(live);
    }

    // a phone that restarts under a new port leaves its old contact behind; at the limit such leftovers make room,
    // oldest first
    private static boolean forgetEarlierSelf(List<Binding> live, List<Binding> contacts) {
        Optional<Binding> leftover = live.stream()
                .filter(binding -> !contacts.contains(binding))
                .filter(binding -> contacts.stream().anyMatch(contact -> comesFromSamePlace(binding, contact)))
                .min(Comparator.comparing(Binding::expires));
        leftover.ifPresent(live::remove);
        return leftover.isPresent();
    }

    private static boolean comesFromSamePlace(Binding binding, Binding contact) {
        return binding.source().getAddress().equals(contact.source().getAddress())
                && binding.userAgent().equals(contact.userAgent());
    }

    // a phone that names its instance replaces its own older contact even when its address changed (RFC 5626 section 6)
    private static boolean isSamePhone(Binding binding, Binding contact) {
        return binding.contact().sameAs(contact.contact())
                || (binding.instance().isPresent() && binding.instance().equals(contact.instance()));
    }

    /** Whether a binding was last touched by the same registration dialogue, at this sequence number or a later one. */
    private boolean precedes(Binding binding) {
        return binding.callId().equals(callId()) && binding.cseq() >= cseq();
    }
}
