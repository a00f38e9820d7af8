package io.switchboard.directory.view;

import io.switchboard.directory.account.Account;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.WhenUnavailable;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.trunk.TrunkTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads views of accounts from the database: one account or all, with the same four questions. */
final class AccountViewQueries {

    private static final String ONE_OR_ALL = "(cast(:account as uuid) is null or t.account_id = :account)";

    private AccountViewQueries() {}

    /** A view with what stays out of it: the encrypted passwords by username. */
    record Loaded(AccountView view, Map<String, SealedPassword> passwords) {}

    private record SipAccountRow(SipAccountView view, SealedPassword password) {}

    private record PhoneNumberRow(AccountId account, PhoneNumberView view) {}

    static List<Loaded> load(Handle handle, Optional<AccountId> account) {
        Map<AccountId, List<SipAccountRow>> sipAccounts = sipAccounts(handle, account).stream()
                .collect(Collectors.groupingBy(row -> row.view().account()));
        Map<UUID, SipAccountView> holders = sipAccounts.values().stream()
                .flatMap(List::stream)
                .map(SipAccountRow::view)
                .collect(Collectors.toMap(SipAccountView::id, Function.identity()));
        Map<AccountId, List<PhoneNumberRow>> numbers =
                phoneNumbers(handle, account, holders).stream().collect(Collectors.groupingBy(PhoneNumberRow::account));
        Map<AccountId, List<TrunkView>> trunks = TrunkTable.enabled(handle, account).stream()
                .map(entry -> new TrunkView(entry.getKey(), entry.getValue()))
                .collect(Collectors.groupingBy(TrunkView::account));
        return accounts(handle, account).stream()
                .map(found -> loaded(
                        found,
                        sipAccounts.getOrDefault(found.id(), List.of()),
                        numbers.getOrDefault(found.id(), List.of()),
                        trunks.getOrDefault(found.id(), List.of())))
                .toList();
    }

    private static Loaded loaded(
            Account account, List<SipAccountRow> sipAccounts, List<PhoneNumberRow> numbers, List<TrunkView> trunks) {
        Map<String, SipAccountView> byUsername = new HashMap<>();
        Map<String, SipAccountView> byInternalNumber = new HashMap<>();
        Map<String, SealedPassword> passwords = new HashMap<>();
        for (SipAccountRow row : sipAccounts) {
            byUsername.put(row.view().username(), row.view());
            row.view().internalNumbers().forEach(number -> byInternalNumber.put(number, row.view()));
            passwords.put(row.view().username(), row.password());
        }
        Map<String, PhoneNumberView> byNumber = new HashMap<>();
        numbers.forEach(row -> byNumber.put(row.view().number(), row.view()));
        return new Loaded(
                new AccountView(account, byUsername, byInternalNumber, byNumber, trunks), Map.copyOf(passwords));
    }

    private static List<Account> accounts(Handle handle, Optional<AccountId> account) {
        return handle.createQuery("select * from accounts where cast(:account as uuid) is null or id = :account")
                .bind("account", account.map(AccountId::value))
                .map((row, context) -> new Account(
                        new AccountId(Column.uuid(row, "id")),
                        row.getString("name"),
                        row.getString("country"),
                        ZoneId.of(row.getString("time_zone")),
                        Column.instant(row, "created_at"),
                        row.getLong("version")))
                .list();
    }

    private static List<SipAccountRow> sipAccounts(Handle handle, Optional<AccountId> account) {
        return handle.createQuery("""
                        select t.*, u.first_name || ' ' || u.last_name as user_name,
                          coalesce(t.voicemail_email, u.email) as message_email,
                          s.username, encode(s.password, 'hex') as password, s.external_calls_enabled, s.caller_id_name,
                          (select n.number from phone_numbers n where n.id = s.caller_id_number_id) as caller_id,
                          (select n.number from internal_numbers n where n.id = s.internal_caller_id_id)
                            as internal_caller_id,
                          array(select n.number from phone_number_bindings b
                            join phone_numbers n on n.id = b.phone_number_id
                            where b.account_id = t.account_id and b.contact_method_id = t.id order by b.position)
                            as numbers,
                          array(select n.number from internal_number_bindings b
                            join internal_numbers n on n.id = b.internal_number_id
                            where b.account_id = t.account_id and b.contact_method_id = t.id order by b.position)
                            as internal_numbers
                        from contact_methods t join sip_accounts s on s.id = t.id join users u on u.id = t.user_id
                        where %s
                        """.formatted(ONE_OR_ALL))
                .bind("account", account.map(AccountId::value))
                .map((row, context) ->
                        new SipAccountRow(sipAccount(row), new SealedPassword(row.getString("password"))))
                .list();
    }

    private static SipAccountView sipAccount(ResultSet row) throws SQLException {
        List<String> internalNumbers = Column.texts(row, "internal_numbers");
        return new SipAccountView(
                Column.uuid(row, "id"),
                new AccountId(Column.uuid(row, "account_id")),
                Column.uuid(row, "user_id"),
                row.getString("user_name"),
                row.getString("username"),
                row.getString("name"),
                Column.texts(row, "numbers"),
                internalNumbers,
                WhenUnavailable.valueOf(row.getString("when_unavailable")),
                Column.optionalText(row, "message_email"),
                Duration.ofSeconds(row.getInt("ring_seconds")),
                row.getBoolean("external_calls_enabled"),
                Column.optionalText(row, "caller_id"),
                Column.optionalText(row, "caller_id_name"),
                Column.optionalText(row, "internal_caller_id")
                        .or(() -> internalNumbers.stream().findFirst()));
    }

    private static List<PhoneNumberRow> phoneNumbers(
            Handle handle, Optional<AccountId> account, Map<UUID, SipAccountView> holders) {
        List<PhoneNumberRow> rows = new ArrayList<>();
        handle.createQuery("""
                        select t.account_id, t.id, t.number, t.enabled, t.channels, b.contact_method_id
                        from phone_numbers t left join phone_number_bindings b on b.phone_number_id = t.id
                        where %s
                        """.formatted(ONE_OR_ALL))
                .bind("account", account.map(AccountId::value))
                .map((row, context) -> new PhoneNumberRow(
                        new AccountId(Column.uuid(row, "account_id")),
                        new PhoneNumberView(
                                Column.uuid(row, "id"),
                                row.getString("number"),
                                row.getBoolean("enabled"),
                                Column.optionalInteger(row, "channels"),
                                Column.optionalUuid(row, "contact_method_id")
                                        .flatMap(holder -> Optional.ofNullable(holders.get(holder))))))
                .forEach(rows::add);
        return rows;
    }
}
