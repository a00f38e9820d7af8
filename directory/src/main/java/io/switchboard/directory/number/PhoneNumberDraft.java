package io.switchboard.directory.number;

import java.util.Optional;

/**
 * What can be said about a phone number.
 *
 * @param number country code and number, digits alone; it cannot be changed later
 */
public record PhoneNumberDraft(String number, boolean enabled, Optional<String> name, Optional<Integer> channels) {

    /** An enabled number with no name and no limit. */
    public static PhoneNumberDraft of(String number) {
        return new PhoneNumberDraft(number, true, Optional.empty(), Optional.empty());
    }

    public static PhoneNumberDraft of(PhoneNumber number) {
        return new PhoneNumberDraft(number.number(), number.enabled(), number.name(), number.channels());
    }
}
