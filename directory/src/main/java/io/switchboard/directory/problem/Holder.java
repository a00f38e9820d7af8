package io.switchboard.directory.problem;

import java.util.Optional;
import java.util.UUID;

/**
 * Something that holds a number or another value that only one may hold.
 *
 * @param kind what it is, for example {@code sipAccount}
 * @param id its id
 * @param name its name as people know it
 * @param owner the user whom it belongs to, if it belongs to one
 */
public record Holder(String kind, UUID id, String name, Optional<Owner> owner) {

    /** A holder that belongs to no user. */
    public Holder(String kind, UUID id, String name) {
        this(kind, id, name, Optional.empty());
    }

    /**
     * The user whom a holder belongs to.
     *
     * @param name the full name
     */
    public record Owner(UUID id, String name) {}
}
