package io.switchboard.directory.pstnroute;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.contactmethod.ContactMethodKind;
import io.switchboard.directory.contactmethod.ContactMethodRules;
import io.switchboard.directory.contactmethod.ContactMethods;
import io.switchboard.directory.number.InternalNumbers;
import io.switchboard.directory.number.NumberRules;
import io.switchboard.directory.problem.Check;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The PSTN routes of an account's users (specification section 4.6). */
public final class PstnRoutes extends ContactMethods<PstnRoute, PstnRouteDraft> {

    public PstnRoutes(Ledger ledger, InternalNumbers internalNumbers) {
        super(ContactMethodKind.PSTN_ROUTE, ledger, internalNumbers, PstnRouteTable.QUERY);
    }

    /** Creates a PSTN route; internal numbers that do not exist are created with it. */
    public PstnRoute create(AccountId account, PstnRouteDraft draft, Author author) {
        return add(account, draft, author);
    }

    @Override
    protected PstnRouteDraft check(Handle handle, AccountId account, PstnRouteDraft draft) {
        Check check = new Check();
        PstnRouteDraft checked = new PstnRouteDraft(
                draft.userId(),
                ContactMethodRules.name(check, draft.name()),
                ContactMethodRules.inbound(check, draft.inbound(), InternalNumbers.countryOf(handle, account)),
                NumberRules.phoneNumber(check, "destination", draft.destination()),
                draft.allowCallTransfer(),
                draft.acceptPrompt());
        check.done();
        return checked;
    }

    @Override
    protected boolean allowsCallTransfer(PstnRouteDraft draft) {
        return draft.allowCallTransfer();
    }

    @Override
    protected void insert(Handle handle, AccountId account, UUID id, PstnRouteDraft draft) {
        PstnRouteTable.insert(handle, account, id, draft);
    }

    @Override
    protected void update(Handle handle, AccountId account, PstnRoute before, PstnRouteDraft draft) {
        PstnRouteTable.update(handle, account, before.id(), draft);
    }

    @Override
    protected void tell(FieldValues values, PstnRoute route) {
        values.with("destination", route.destination())
                .with("allowCallTransfer", route.allowCallTransfer())
                .with("acceptPrompt", route.acceptPrompt());
    }
}
