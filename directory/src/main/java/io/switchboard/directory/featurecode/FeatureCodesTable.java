package io.switchboard.directory.featurecode;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The table of feature codes. */
public final class FeatureCodesTable {

    private FeatureCodesTable() {}

    static FeatureCodes find(Handle handle, AccountId account) {
        return all(handle, Optional.of(account)).getOrDefault(account, FeatureCodes.NONE);
    }

    /** The codes of one account or of all; those without codes are absent. */
    public static Map<AccountId, FeatureCodes> all(Handle handle, Optional<AccountId> account) {
        return handle
                .createQuery(
                        "select * from feature_codes where cast(:account as uuid) is null or account_id = :account")
                .bind("account", account.map(AccountId::value))
                .map((row, context) -> Map.entry(new AccountId(Column.uuid(row, "account_id")), codes(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static void write(Handle handle, AccountId account, FeatureCodesDraft draft) {
        handle.createUpdate("""
                        insert into feature_codes (account_id, attended_transfer, unattended_transfer, record_on_demand)
                        values (:account, :attended, :unattended, :record)
                        on conflict (account_id) do update set attended_transfer = excluded.attended_transfer,
                          unattended_transfer = excluded.unattended_transfer,
                          record_on_demand = excluded.record_on_demand, version = feature_codes.version + 1
                        """)
                .bind("account", account.value())
                .bind("attended", draft.attendedTransfer())
                .bind("unattended", draft.unattendedTransfer())
                .bind("record", draft.recordOnDemand())
                .execute();
    }

    private static FeatureCodes codes(ResultSet row) throws SQLException {
        return new FeatureCodes(
                Column.optionalText(row, "attended_transfer"),
                Column.optionalText(row, "unattended_transfer"),
                Column.optionalText(row, "record_on_demand"),
                row.getLong("version"));
    }
}
