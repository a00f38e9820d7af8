package io.switchboard.routing.decision;

import io.switchboard.directory.view.ContactMethodView;
import java.util.List;
import java.util.UUID;

/**
 * One contact method on the way of a call.
 *
 * @param contactMethod which one
 * @param way how it is reached
 * @param earlier the contact methods that passed the call on until it came here, the first one first
 */
public record Stage(ContactMethodView contactMethod, Way way, List<UUID> earlier) {

    /** Copies the earlier ones. */
    public Stage {
        earlier = List.copyOf(earlier);
    }

    /** Whether the call has been there, or is there now. */
    boolean hasSeen(UUID id) {
        return contactMethod.id().equals(id) || earlier.contains(id);
    }
}
