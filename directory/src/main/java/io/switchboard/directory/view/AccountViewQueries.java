package io.switchboard.directory.view;

import io.switchboard.directory.account.Account;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.account.Accounts;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.featurecode.FeatureCodes;
import io.switchboard.directory.featurecode.FeatureCodesTable;
import io.switchboard.directory.trunk.TrunkTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads views of accounts from the database: one account or all, with the same few questions. */
final class AccountViewQueries {

    private static final String ONE_OR_ALL = "(cast(:account as uuid) is null or t.account_id = :account)";

    private AccountViewQueries() {}

    /**
     * A view with what stays out of it.
     *
     * @param passwords the encrypted passwords of SIP accounts by username
     * @param forwardings what SIP forwardings authenticate with, by their id
     */
    record Loaded(AccountView view, Map<String, SealedPassword> passwords, Map<UUID, SealedCredentials> forwardings) {}

    private record SealedRow(AccountId account, UUID id, SealedCredentials credentials) {}

    static List<Loaded> load(Handle handle, Optional<AccountId> account) {
        List<NumberRow> numbers = numbers(handle, account);
        Map<UUID, String> digits = numbers.stream().collect(Collectors.toMap(NumberRow::id, NumberRow::number));
        Map<AccountId, List<ContactMethodView>> methods = ContactMethodViews.read(handle, account, digits);
        Map<AccountId, List<NumberRow>> numbersOf = numbers.stream().collect(Collectors.groupingBy(NumberRow::account));
        Map<AccountId, List<TrunkView>> trunks = TrunkTable.enabled(handle, account).stream()
                .map(entry -> new TrunkView(entry.getKey(), entry.getValue()))
                .collect(Collectors.groupingBy(TrunkView::account));
        Map<AccountId, List<SealedRow>> phones = secretsIn(handle, account, "sip_accounts", "username", "password");
        Map<AccountId, List<SealedRow>> forwardings =
                secretsIn(handle, account, "sip_forwardings", "authentication_username", "authentication_password");
        Map<AccountId, FeatureCodes> codes = FeatureCodesTable.all(handle, account);
        return accounts(handle, account).stream()
                .map(found -> new Loaded(
                        view(
                                        found,
                                        methods.getOrDefault(found.id(), List.of()),
                                        numbersOf.getOrDefault(found.id(), List.of()),
                                        trunks.getOrDefault(found.id(), List.of()))
                                .withFeatureCodes(codes.getOrDefault(found.id(), FeatureCodes.NONE)),
                        phones.getOrDefault(found.id(), List.of()).stream()
                                .map(SealedRow::credentials)
                                .collect(Collectors.toUnmodifiableMap(
                                        SealedCredentials::username, SealedCredentials::password)),
                        forwardings.getOrDefault(found.id(), List.of()).stream()
                                .collect(Collectors.toUnmodifiableMap(SealedRow::id, SealedRow::credentials))))
                .toList();
    }

    private static AccountView view(
            Account account, List<ContactMethodView> methods, List<NumberRow> numbers, List<TrunkView> trunks) {
        Map<UUID, ContactMethodView> byId = new HashMap<>();
        methods.forEach(method -> byId.put(method.id(), method));
        List<PhoneNumberView> phoneNumbers = numbers.stream()
                .map(row -> new PhoneNumberView(
                        row.id(),
                        row.number(),
                        row.enabled(),
                        row.channels(),
                        row.holder().flatMap(holder -> Optional.ofNullable(byId.get(holder)))))
                .toList();
        return AccountView.of(account, methods, phoneNumbers, trunks);
    }

    private static List<Account> accounts(Handle handle, Optional<AccountId> account) {
        return handle.createQuery("select * from accounts where cast(:account as uuid) is null or id = :account")
                .bind("account", account.map(AccountId::value))
                .map((row, context) -> Accounts.account(row))
                .list();
    }

    private static Map<AccountId, List<SealedRow>> secretsIn(
            Handle handle, Optional<AccountId> account, String table, String username, String password) {
        return handle
                .createQuery(
                        "select t.account_id, t.id, t.%2$s as username, encode(t.%3$s, 'hex') as password from %1$s t where t.%3$s is not null and %4$s"
                                .formatted(table, username, password, ONE_OR_ALL))
                .bind("account", account.map(AccountId::value))
                .map((row, context) -> new SealedRow(
                        new AccountId(Column.uuid(row, "account_id")),
                        Column.uuid(row, "id"),
                        new SealedCredentials(
                                row.getString("username"), new SealedPassword(row.getString("password")))))
                .stream()
                .collect(Collectors.groupingBy(SealedRow::account));
    }

    private record NumberRow(
            AccountId account,
            UUID id,
            String number,
            boolean enabled,
            Optional<Integer> channels,
            Optional<UUID> holder) {}

    private static List<NumberRow> numbers(Handle handle, Optional<AccountId> account) {
        return handle.createQuery("""
                        select t.account_id, t.id, t.number, t.enabled, t.channels, b.contact_method_id
                        from phone_numbers t left join phone_number_bindings b on b.phone_number_id = t.id
                        where %s
                        """.formatted(ONE_OR_ALL))
                .bind("account", account.map(AccountId::value))
                .map((row, context) -> new NumberRow(
                        new AccountId(Column.uuid(row, "account_id")),
                        Column.uuid(row, "id"),
                        row.getString("number"),
                        row.getBoolean("enabled"),
                        Column.optionalInteger(row, "channels"),
                        Column.optionalUuid(row, "contact_method_id")))
                .list();
    }
}
