package io.switchboard.directory.view;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.VoicemailTarget;
import io.switchboard.directory.database.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Where messages of one account or of all go (specification section 18, Q4). */
final class VoicemailDestinations {

    private final Owners owners;
    private final Map<UUID, List<String>> deliveryMethods;
    private final Map<AccountId, String> accounts;

    private VoicemailDestinations(
            Owners owners, Map<UUID, List<String>> deliveryMethods, Map<AccountId, String> accounts) {
        this.owners = owners;
        this.deliveryMethods = deliveryMethods;
        this.accounts = accounts;
    }

    static VoicemailDestinations read(Handle handle, Optional<AccountId> account, Owners owners) {
        Map<UUID, List<String>> deliveryMethods = new HashMap<>();
        handle.createQuery("""
                        select d.id, array(select e.address from delivery_method_emails m
                          join email_contacts e on e.id = m.email_contact_id
                          where m.delivery_method_id = d.id and e.status = 'VERIFIED' order by m.position) as addresses
                        from delivery_methods d where cast(:account as uuid) is null or d.account_id = :account
                        """)
                .bind("account", account.map(AccountId::value))
                .map((row, context) -> Map.entry(Column.uuid(row, "id"), Column.texts(row, "addresses")))
                .forEach(entry -> deliveryMethods.put(entry.getKey(), entry.getValue()));
        Map<AccountId, String> accounts = new HashMap<>();
        handle.createQuery("""
                        select id, address from (select t.id, %s as address from accounts t
                          where cast(:account as uuid) is null or t.id = :account) found
                        where address is not null
                        """.formatted(VoicemailTarget.accountsAddress("t.id")))
                .bind("account", account.map(AccountId::value))
                .map((row, context) -> Map.entry(new AccountId(Column.uuid(row, "id")), row.getString("address")))
                .forEach(entry -> accounts.put(entry.getKey(), entry.getValue()));
        return new VoicemailDestinations(owners, deliveryMethods, accounts);
    }

    VoicemailDestination of(AccountId account, UUID user, Optional<UUID> deliveryMethod) {
        if (deliveryMethod.isPresent()) {
            UUID id = deliveryMethod.get();
            return new VoicemailDestination.ByDeliveryMethod(id, deliveryMethods.getOrDefault(id, List.of()));
        }
        return new VoicemailDestination.ByMail(
                owners.address(user).or(() -> Optional.ofNullable(accounts.get(account))).stream()
                        .toList());
    }
}
