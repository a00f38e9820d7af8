package io.switchboard.sip.registrar;

import java.util.List;

/** What one REGISTER did. */
public sealed interface RegistrationOutcome {

    /** The bindings of the address of record are now these; an empty list when none is left. */
    record Registered(List<Binding> bindings) implements RegistrationOutcome {

        /** An outcome with its own copy of the list. */
        public Registered {
            bindings = List.copyOf(bindings);
        }
    }

    /** Nothing changed: a REGISTER of the same Call-ID with this or a higher CSeq was applied before (RFC 3261 10.3 step 7). */
    record OutOfOrder() implements RegistrationOutcome {}

    /** Nothing changed: there would be more contacts than allowed. */
    record TooManyContacts(int limit) implements RegistrationOutcome {}
}
