package io.switchboard.server.whorings;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.view.AppLineView;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.directory.view.PstnRouteView;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.directory.view.SipForwardingView;
import io.switchboard.routing.question.WhoRings;
import org.jspecify.annotations.Nullable;

/** One step on the way of a call. */
@Schema(name = "WhoRingsStep", description = "One step on the way of a call.")
public record WhoRingsStepResource(
        @Schema(description = "What happens, a sentence.", example = "If nobody takes the call: the call ends.")
        String text,

        @Schema(description = "The kind of contact method it is about.", example = "sipAccount") @Nullable
        String kind,

        @Schema(description = "The id of that contact method.") @Nullable
        String id,

        @Schema(description = "How long it rings at most; null where nothing rings.", example = "60") @Nullable
        Integer ringSeconds,

        @Schema(description = "What comes of it.") Result result) {

    /** What comes of a step. */
    public enum Result {
        @JsonProperty("rings")
        RINGS,
        @JsonProperty("unavailable")
        UNAVAILABLE,
        @JsonProperty("passedOn")
        PASSED_ON,
        @JsonProperty("voicemail")
        VOICEMAIL,
        @JsonProperty("ends")
        ENDS
    }

    static WhoRingsStepResource of(WhoRings.Step step) {
        return new WhoRingsStepResource(
                step.text(),
                step.contactMethod().map(WhoRingsStepResource::kind).orElse(null),
                step.contactMethod().map(method -> method.id().toString()).orElse(null),
                step.ringTime().map(time -> (int) time.toSeconds()).orElse(null),
                Result.valueOf(step.result().name()));
    }

    private static String kind(ContactMethodView contactMethod) {
        return switch (contactMethod) {
            case AppLineView _ -> "appLine";
            case SipAccountView _ -> "sipAccount";
            case PstnRouteView _ -> "pstnRoute";
            case SipForwardingView _ -> "sipForwarding";
        };
    }
}
