package io.switchboard.server.contactmethod;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.contactmethod.ContactMethod;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.UnavailablePolicy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of every contact method. */
public record InboundPart(
        String id,
        @Schema(description = "The owner.") String userId,
        @Schema(example = "Ana Ortiz") String userName,
        @Schema(example = "Desk phone") String name,

        @Schema(description = "Ids of the phone numbers that ring it; none when they are left to call flows.")
        List<String> numbers,

        @Schema(description = "Internal numbers, 1 to 4 digits each.", example = "[\"101\"]")
        List<String> internalNumbers,

        @Schema(description = "What becomes of calls that it cannot take.")
        WhenUnavailable whenUnavailable,

        @Schema(description = "The contact method that calls go to; null for other actions.") @Nullable
        String whenUnavailableContactMethod,

        @Schema(description = "The internal number that calls go to; null for other actions.", example = "102")
        @Nullable
        String whenUnavailableInternalNumber,

        @Schema(description = "Other actions for single reasons.")
        UnavailableReasonsResource unavailableReasons,

        @Schema(description = "Id of the audio file that greets callers; the built-in greeting when null.") @Nullable
        String voicemailAudio,

        @Schema(description = "Id of the delivery method that voicemails go by; null for the usual address.") @Nullable
        String voicemailDeliveryMethod,

        @Schema(
                description = "Where voicemails go: the delivery method's name or an address; null when nowhere.",
                example = "ana@example.com")
        @Nullable
        String voicemailGoesTo,

        @Schema(description = "How long it rings.", example = "60")
        int ringSeconds,

        @Schema(description = "Also the ETag; grows with every change.", example = "1")
        long version) {

    /** What the API tells of a contact method. */
    public static InboundPart of(ContactMethod method) {
        InboundSettings inbound = method.inbound();
        UnavailablePolicy policy = inbound.whenUnavailable();
        return new InboundPart(
                method.id().toString(),
                method.userId().toString(),
                method.ownerName(),
                method.name(),
                inbound.numbers().stream().map(UUID::toString).toList(),
                inbound.internalNumbers(),
                WhenUnavailable.of(policy.action()),
                UnavailableActionResource.target(policy.action()).orElse(null),
                UnavailableActionResource.digits(policy.action()).orElse(null),
                UnavailableReasonsResource.of(policy),
                inbound.voicemailAudio().map(UUID::toString).orElse(null),
                inbound.voicemailDeliveryMethod().map(UUID::toString).orElse(null),
                method.voicemailGoesTo().orElse(null),
                (int) inbound.ringTime().toSeconds(),
                method.version());
    }
}
