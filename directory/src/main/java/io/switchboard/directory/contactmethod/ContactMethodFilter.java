package io.switchboard.directory.contactmethod;

import io.switchboard.directory.page.PageQuery.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which contact methods of a kind are wanted; what is empty does not matter.
 *
 * @param user the owner
 * @param whenUnavailable what they do for every reason without an action of its own
 * @param externalCallsEnabled whether they may call outside
 * @param allowCallTransfer whether calls may be transferred by feature codes
 */
public record ContactMethodFilter(
        Optional<UUID> user,
        Optional<ActionKind> whenUnavailable,
        Optional<Boolean> externalCallsEnabled,
        Optional<Boolean> allowCallTransfer) {

    /** All of them. */
    public static final ContactMethodFilter ALL =
            new ContactMethodFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Those of one user. */
    public static ContactMethodFilter ofUser(UUID user) {
        return new ContactMethodFilter(Optional.of(user), Optional.empty(), Optional.empty(), Optional.empty());
    }

    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        user.ifPresent(id -> conditions.add(Condition.of("t.user_id = :user", Map.of("user", id))));
        whenUnavailable.ifPresent(kind -> conditions.add(Condition.of(
                UnavailableActionTable.USUAL_ACTION + " = :when_unavailable",
                Map.of("when_unavailable", kind.name()))));
        externalCallsEnabled.ifPresent(enabled -> conditions.add(Condition.of(
                "exists (select 1 from outbound_settings o where o.contact_method_id = t.id"
                        + " and o.external_calls_enabled) = :external_calls",
                Map.of("external_calls", enabled))));
        allowCallTransfer.ifPresent(allowed -> conditions.add(
                Condition.of("t.allow_call_transfer = :call_transfer", Map.of("call_transfer", allowed))));
        return conditions;
    }
}
