package io.switchboard.directory.view;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Where the messages of contact methods go that may take some (specification section 18, Q4), resolved once for each owner
 * and delivery method.
 */
final class VoicemailDestinations {

    private final Map<Choice, List<String>> addresses;

    /** What decides where messages go: contact methods of an owner with the same delivery method share it. */
    private record Choice(UUID user, Optional<UUID> deliveryMethod) {}

    private VoicemailDestinations(Map<Choice, List<String>> addresses) {
        this.addresses = addresses;
    }

    static VoicemailDestinations read(Handle handle, Optional<AccountId> account) {
        Map<Choice, List<String>> addresses = new HashMap<>();
        handle.createQuery("""
                        select c.user_id, c.voicemail_delivery_method_id, d.addresses from (
                            select distinct account_id, user_id, voicemail_delivery_method_id from contact_methods
                            where (cast(:account as uuid) is null or account_id = :account) and exists (
                              select 1 from unavailable_actions a
                              where a.contact_method_id = contact_methods.id and a.action = 'VOICEMAIL')) c
                          join lateral mail_destination(c.account_id, c.voicemail_delivery_method_id, c.user_id) d on true
                        """)
                .bind("account", account.map(AccountId::value))
                .map((row, context) -> Map.entry(
                        new Choice(
                                Column.uuid(row, "user_id"), Column.optionalUuid(row, "voicemail_delivery_method_id")),
                        Column.texts(row, "addresses")))
                .forEach(entry -> addresses.put(entry.getKey(), entry.getValue()));
        return new VoicemailDestinations(addresses);
    }

    VoicemailDestination of(UUID user, Optional<UUID> deliveryMethod) {
        List<String> found = addresses.getOrDefault(new Choice(user, deliveryMethod), List.of());
        return deliveryMethod
                .<VoicemailDestination>map(id -> new VoicemailDestination.ByDeliveryMethod(id, found))
                .orElseGet(() -> new VoicemailDestination.ByMail(found));
    }
}
