package io.switchboard.directory.problem;

import java.util.UUID;

/**
 * Something that holds a number or another value that only one may hold.
 *
 * @param kind what it is, for example {@code sipAccount}
 * @param id its id
 * @param name its name as people know it
 */
public record Holder(String kind, UUID id, String name) {}
