package io.switchboard.server.contactmethod;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.ContactMethod;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.contactmethod.RecordingSettings;
import io.switchboard.directory.deliverymethod.DeliveryMethods;
import io.switchboard.directory.number.PhoneNumbers;
import io.switchboard.directory.page.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks up the names of what the contact methods of a page refer to, all at once. Blocks on the database. Safe for use by
 * many threads.
 *
 * @param phoneNumbers where digits are
 * @param deliveryMethods where names of delivery methods are
 */
public record CsvRows(PhoneNumbers phoneNumbers, DeliveryMethods deliveryMethods) {

    /** Lines of contact methods that only take calls. */
    public <M extends ContactMethod> Page<CsvRow<M>> of(AccountId account, Page<M> page) {
        return of(account, page, method -> OutboundSettings.INTERNAL_ONLY, method -> RecordingSettings.OFF);
    }

    /** Lines of contact methods that make calls as well. */
    public <M extends ContactMethod> Page<CsvRow<M>> of(
            AccountId account,
            Page<M> page,
            Function<M, OutboundSettings> outbound,
            Function<M, RecordingSettings> recording) {
        List<UUID> numbers = page.items().stream()
                .flatMap(method -> Stream.concat(
                        method.inbound().numbers().stream(), outbound.apply(method).callerIdNumbers().stream()))
                .toList();
        List<UUID> methods = page.items().stream()
                .flatMap(method -> recording.apply(method).deliveryMethod().stream())
                .toList();
        Map<UUID, String> digits = phoneNumbers.digits(account, numbers);
        Map<UUID, String> names = deliveryMethods.names(account, methods);
        return page.map(method -> new CsvRow<>(method, digits, names));
    }
}
