package io.switchboard.server.contactmethod;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.contactmethod.UnavailableAction;
import io.switchboard.directory.contactmethod.UnavailablePolicy;
import io.switchboard.directory.contactmethod.UnavailableReason;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be written of the actions for single reasons. */
@Schema(name = "UnavailableReasonsFields", description = "What is done for single reasons; null where it is the same.")
public record UnavailableReasonsFields(
        @Schema(description = "On the phone, or declined.") @Nullable
        UnavailableActionFields busy,

        @Schema(description = "Rang as long as it may.") @Nullable
        UnavailableActionFields noAnswer,

        @Schema(description = "Nothing of it could be reached.") @Nullable
        UnavailableActionFields offline,

        @Schema(description = "The owner's time schedule is closed.") @Nullable
        UnavailableActionFields outOfHours) {

    static UnavailableReasonsFields of(UnavailablePolicy policy) {
        return new UnavailableReasonsFields(
                UnavailableActionFields.of(policy.byReason().get(UnavailableReason.BUSY)),
                UnavailableActionFields.of(policy.byReason().get(UnavailableReason.NO_ANSWER)),
                UnavailableActionFields.of(policy.byReason().get(UnavailableReason.OFFLINE)),
                UnavailableActionFields.of(policy.byReason().get(UnavailableReason.OUT_OF_HOURS)));
    }

    Map<UnavailableReason, UnavailableAction> read() {
        Map<UnavailableReason, UnavailableAction> actions = new EnumMap<>(UnavailableReason.class);
        put(actions, UnavailableReason.BUSY, busy, "busy");
        put(actions, UnavailableReason.NO_ANSWER, noAnswer, "noAnswer");
        put(actions, UnavailableReason.OFFLINE, offline, "offline");
        put(actions, UnavailableReason.OUT_OF_HOURS, outOfHours, "outOfHours");
        return actions;
    }

    private static void put(
            Map<UnavailableReason, UnavailableAction> actions,
            UnavailableReason reason,
            @Nullable UnavailableActionFields fields,
            String name) {
        if (fields != null) {
            actions.put(reason, fields.read("unavailableReasons." + name));
        }
    }
}
