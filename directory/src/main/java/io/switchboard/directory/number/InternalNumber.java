package io.switchboard.directory.number;

import io.switchboard.directory.problem.Holder;
import java.util.Optional;
import java.util.UUID;

/**
 * A number dialled inside the account (specification section 5.2).
 *
 * @param number 1 to 4 digits; leading zeros count
 * @param holder what calls to it reach; empty while it is free
 */
public record InternalNumber(UUID id, String number, Optional<Holder> holder) {}
