package io.switchboard.directory.view;

import java.util.Optional;
import java.util.UUID;

/**
 * A phone number as a call sees it.
 *
 * @param number E.164 digits without plus
 * @param channels how many calls it carries at a time; empty for no limit of its own
 * @param contactMethod what its calls reach; empty while the number is bound to nothing
 */
public record PhoneNumberView(
        UUID id,
        String number,
        boolean enabled,
        Optional<Integer> channels,
        Optional<ContactMethodView> contactMethod) {}
