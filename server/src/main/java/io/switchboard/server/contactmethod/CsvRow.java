package io.switchboard.server.contactmethod;

import io.switchboard.directory.contactmethod.ContactMethod;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A contact method as a line of a CSV file, with the names of what it refers to.
 *
 * @param digits the digits of phone numbers
 * @param deliveryMethods the names of delivery methods
 */
public record CsvRow<M extends ContactMethod>(M method, Map<UUID, String> digits, Map<UUID, String> deliveryMethods) {

    List<String> digits(Collection<UUID> numbers) {
        return numbers.stream().map(digits::get).filter(Objects::nonNull).toList();
    }

    Optional<String> deliveryMethod(Optional<UUID> id) {
        return id.map(deliveryMethods::get);
    }
}
