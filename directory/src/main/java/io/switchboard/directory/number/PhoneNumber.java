package io.switchboard.directory.number;

import io.switchboard.directory.problem.Holder;
import java.util.Optional;
import java.util.UUID;

/**
 * A public phone number of the account (specification section 5.1).
 *
 * @param number E.164 digits without plus
 * @param country ISO 3166 two-letter code, where the digits tell it
 * @param enabled whether calls to it are taken
 * @param channels how many calls it carries at a time; empty for no limit of its own
 * @param holder what calls to it reach; empty while it is free
 * @param version grows with every change
 */
public record PhoneNumber(
        UUID id,
        String number,
        Optional<String> country,
        boolean enabled,
        Optional<String> name,
        Optional<Integer> channels,
        Optional<Holder> holder,
        long version) {}
