package io.switchboard.directory.view;

import java.util.List;
import java.util.UUID;

/** Where the messages of a contact method go (specification section 18, Q4). */
public sealed interface VoicemailDestination {

    /** The verified e-mail addresses that a message can go to now. */
    List<String> addresses();

    /**
     * The delivery method that was chosen.
     *
     * @param id its id
     * @param addresses those of its e-mail addresses that are verified; while none is, what counts without a method
     */
    record ByDeliveryMethod(UUID id, List<String> addresses) implements VoicemailDestination {

        public ByDeliveryMethod {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * None was chosen: the owner's first verified address, else the account's system address, else the one that the
     * account's owner signs in with.
     *
     * @param addresses one at most; none for an account without anybody who signs in
     */
    record ByMail(List<String> addresses) implements VoicemailDestination {

        public ByMail {
            addresses = List.copyOf(addresses);
        }
    }
}
