package io.switchboard.directory.problem;

import java.util.UUID;

/**
 * Something that uses an entity, shown before the entity is edited or deleted.
 *
 * @param kind what it is, as the API spells it, for example {@code phoneNumber}
 * @param id its id
 * @param name its name as people know it
 */
public record Relation(String kind, UUID id, String name) {}
