package io.switchboard.directory.contactmethod;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.number.InternalNumbers;
import io.switchboard.directory.problem.InvalidFields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table of what is done when a contact method is unavailable. */
final class UnavailableActionTable {

    /** The rows of contact method {@code t}, each as reason, action and target with a space between. */
    static final String ACTIONS = """
            array(select a.reason || ' ' || a.action || ' ' || coalesce(a.target_contact_method_id::text, n.number, '')
              from unavailable_actions a left join internal_numbers n on n.id = a.target_internal_number_id
              where a.contact_method_id = t.id)
            """;

    /** What contact method {@code t} does for every reason without an action of its own. */
    static final String USUAL_ACTION = """
            coalesce((select a.action from unavailable_actions a
              where a.contact_method_id = t.id and a.reason = 'ANY'), 'DO_NOTHING')
            """;

    private static final String ANY = "ANY";

    private UnavailableActionTable() {}

    /** Reads what {@link #ACTIONS} gave. */
    static UnavailablePolicy read(List<String> rows) {
        UnavailableAction usual = UnavailableAction.DO_NOTHING;
        Map<UnavailableReason, UnavailableAction> byReason = new EnumMap<>(UnavailableReason.class);
        for (String row : rows) {
            String[] parts = row.split(" ", 3);
            UnavailableAction action = action(ActionKind.valueOf(parts[1]), parts[2]);
            if (parts[0].equals(ANY)) {
                usual = action;
            } else {
                byReason.put(UnavailableReason.valueOf(parts[0]), action);
            }
        }
        return new UnavailablePolicy(usual, byReason);
    }

    private static UnavailableAction action(ActionKind kind, String target) {
        return switch (kind) {
            case DO_NOTHING -> UnavailableAction.DO_NOTHING;
            case VOICEMAIL -> UnavailableAction.VOICEMAIL;
            case CONTACT_METHOD -> new UnavailableAction.ToContactMethod(UUID.fromString(target));
            case INTERNAL_NUMBER -> new UnavailableAction.ToInternalNumber(target);
        };
    }

    /** Replaces all actions of a contact method; throws if a target is not there. */
    static void write(Handle handle, AccountId account, UUID contactMethod, UnavailablePolicy policy) {
        handle.createUpdate("delete from unavailable_actions where account_id = :account and contact_method_id = :id")
                .bind("account", account.value())
                .bind("id", contactMethod)
                .execute();
        if (!policy.action().equals(UnavailableAction.DO_NOTHING)) {
            insert(handle, account, contactMethod, ANY, ActionField.USUAL, policy.action());
        }
        policy.byReason()
                .forEach((reason, action) ->
                        insert(handle, account, contactMethod, reason.name(), ActionField.of(reason), action));
    }

    private static void insert(
            Handle handle,
            AccountId account,
            UUID contactMethod,
            String reason,
            ActionField field,
            UnavailableAction action) {
        handle.createUpdate("""
                        insert into unavailable_actions (contact_method_id, account_id, reason, action,
                          target_contact_method_id, target_internal_number_id)
                        values (:id, :account, :reason, :action, cast(:method as uuid), cast(:number as uuid))
                        """)
                .bind("id", contactMethod)
                .bind("account", account.value())
                .bind("reason", reason)
                .bind("action", ActionKind.of(action).name())
                .bind("method", targetMethod(handle, account, contactMethod, field, action))
                .bind("number", targetNumber(handle, account, field, action))
                .execute();
    }

    private static Optional<UUID> targetMethod(
            Handle handle, AccountId account, UUID self, ActionField field, UnavailableAction action) {
        if (!(action instanceof UnavailableAction.ToContactMethod(UUID target))) {
            return Optional.empty();
        }
        if (target.equals(self)) {
            throw InvalidFields.of(
                    field.contactMethod(),
                    "itself",
                    "A contact method cannot pass its calls to itself. Choose another one.");
        }
        References.require(handle, account, References.Kind.CONTACT_METHOD, field.contactMethod(), target);
        return Optional.of(target);
    }

    private static Optional<UUID> targetNumber(
            Handle handle, AccountId account, ActionField field, UnavailableAction action) {
        if (!(action instanceof UnavailableAction.ToInternalNumber(String digits))) {
            return Optional.empty();
        }
        return Optional.of(InternalNumbers.idOf(handle, account, digits)
                .orElseThrow(() -> InvalidFields.of(
                        field.internalNumber(),
                        "exists",
                        "There is no internal number " + digits + " in this account. Choose one from the list.")));
    }
}
