package io.switchboard.directory.featurecode;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Written;
import java.util.Map;
import java.util.OptionalLong;

/** The feature codes of accounts. Any thread; every method blocks on the database. */
public final class AccountFeatureCodes {

    private static final String KIND = "featureCodes";
    private static final String NAME = "Feature codes";

    private final Ledger ledger;

    public AccountFeatureCodes(Ledger ledger) {
        this.ledger = ledger;
    }

    public FeatureCodes get(AccountId account) {
        return ledger.database().read(handle -> FeatureCodesTable.find(handle, account));
    }

    /**
     * Changes the codes; calls that go on keep those they began with.
     *
     * @param expected the version the change was made on
     */
    public FeatureCodes update(AccountId account, FeatureCodesDraft draft, OptionalLong expected, Author author) {
        FeatureCodesDraft checked = draft.checked();
        return ledger.database().change(account, handle -> {
            // There may be no row yet, so the account is what two who change the codes at a time take turns on.
            handle.execute("select 1 from accounts where id = ? for no key update", account.value());
            FeatureCodes before = FeatureCodesTable.find(handle, account);
            Written.expect(KIND, expected, before.version());
            FeatureCodesTable.write(handle, account, checked);
            FeatureCodes after = FeatureCodesTable.find(handle, account);
            ledger.record(
                    handle,
                    account,
                    author,
                    Subject.of(KIND, account.value(), NAME),
                    Values.changed(values(before), values(after)));
            return after;
        });
    }

    private static Map<String, String> values(FeatureCodes codes) {
        return new FieldValues()
                .with("attendedTransfer", codes.attendedTransfer())
                .with("unattendedTransfer", codes.unattendedTransfer())
                .with("recordOnDemand", codes.recordOnDemand())
                .map();
    }
}
