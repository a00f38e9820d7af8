package io.switchboard.directory.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Who makes a change.
 *
 * @param kind person, API token or the system itself
 * @param id the person's or token's id
 * @param name how the audit log names them: an e-mail address, a token's name, a part of the system
 */
public record Author(Kind kind, Optional<UUID> id, String name) {

    /** What an author is. */
    public enum Kind {
        PERSON,
        API_TOKEN,
        SYSTEM
    }

    public static Author person(UUID id, String email) {
        return new Author(Kind.PERSON, Optional.of(id), email);
    }

    public static Author apiToken(UUID id, String name) {
        return new Author(Kind.API_TOKEN, Optional.of(id), name);
    }

    /** A part of the system, for example {@code set-up} or {@code command line}. */
    public static Author system(String name) {
        return new Author(Kind.SYSTEM, Optional.empty(), name);
    }
}
