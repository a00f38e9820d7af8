package io.switchboard.server.contactmethod;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.contactmethod.ContactMethod;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.UnavailableAction;
import io.switchboard.directory.contactmethod.UnavailablePolicy;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be written of every contact method. */
public record InboundFields(
        @Schema(
                description = "The owner, whose settings and permissions apply.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String userId,

        @Schema(example = "Desk phone") @Nullable String name,

        @Schema(description = "Ids of the phone numbers that ring it; none to leave them to call flows.") @Nullable
        List<String> numbers,

        @Schema(
                description = "Internal numbers, 1 to 4 digits each; made when they do not exist yet.",
                example = "[\"101\"]")
        @Nullable
        List<String> internalNumbers,

        @Schema(description = "What becomes of calls that it cannot take; nothing when absent.") @Nullable
        WhenUnavailable whenUnavailable,

        @Schema(description = "The contact method that calls go to; needed by that action.") @Nullable
        String whenUnavailableContactMethod,

        @Schema(description = "The internal number that calls go to; needed by that action.", example = "102") @Nullable
        String whenUnavailableInternalNumber,

        @Schema(description = "Other actions for single reasons.") @Nullable
        UnavailableReasonsFields unavailableReasons,

        @Schema(description = "Id of the audio file that greets callers; the built-in greeting when null.") @Nullable
        String voicemailAudio,

        @Schema(
                description = "Id of the delivery method that voicemails go by; when null the owner's first verified"
                        + " email, else the account's system email.")
        @Nullable
        String voicemailDeliveryMethod,

        @Schema(description = "How long it rings, 5 to 120 seconds; 60 when nothing else is said.", example = "60")
        @Nullable
        Integer ringSeconds) {

    /** The fields as they are. */
    public static InboundFields of(ContactMethod method) {
        InboundSettings inbound = method.inbound();
        UnavailablePolicy policy = inbound.whenUnavailable();
        return new InboundFields(
                method.userId().toString(),
                method.name(),
                inbound.numbers().stream().map(UUID::toString).toList(),
                inbound.internalNumbers(),
                WhenUnavailable.of(policy.action()),
                UnavailableActionResource.target(policy.action()).orElse(null),
                UnavailableActionResource.digits(policy.action()).orElse(null),
                UnavailableReasonsFields.of(policy),
                inbound.voicemailAudio().map(UUID::toString).orElse(null),
                inbound.voicemailDeliveryMethod().map(UUID::toString).orElse(null),
                (int) inbound.ringTime().toSeconds());
    }

    /** The owner's id. */
    public UUID owner() {
        return Ids.inField("userId", userId)
                .orElseThrow(() -> new ProblemException(
                        Problem.invalid("userId", "required", "Choose the user who owns this contact method.")));
    }

    /** The name, or what is usual where none is given. */
    public String nameOr(String usual) {
        return Objects.requireNonNullElse(name, usual);
    }

    /** The settings that the fields say. */
    public InboundSettings settings() {
        return new InboundSettings(
                Ids.inFields("numbers", Objects.requireNonNullElse(numbers, List.<String>of())),
                Objects.requireNonNullElse(internalNumbers, List.<String>of()).stream()
                        .filter(Objects::nonNull)
                        .toList(),
                policy(),
                Ids.inField("voicemailAudio", voicemailAudio),
                Ids.inField("voicemailDeliveryMethod", voicemailDeliveryMethod),
                Duration.ofSeconds(Objects.requireNonNullElse(ringSeconds, 60)));
    }

    private UnavailablePolicy policy() {
        UnavailableAction action = UnavailableActionFields.read(
                Objects.requireNonNullElse(whenUnavailable, WhenUnavailable.DO_NOTHING),
                "whenUnavailableContactMethod",
                whenUnavailableContactMethod,
                "whenUnavailableInternalNumber",
                whenUnavailableInternalNumber);
        return new UnavailablePolicy(action, unavailableReasons == null ? Map.of() : unavailableReasons.read());
    }
}
