package io.switchboard.server.sipaccount;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.contactmethod.UnavailablePolicy;
import io.switchboard.directory.sipaccount.SipAccount;
import io.switchboard.directory.sipaccount.SipAccountDraft;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be written of a SIP account. */
@Schema(name = "SipAccountFields", description = "What can be written of a SIP account.")
public record SipAccountFields(
        @Schema(description = "The owner, who cannot be changed later.", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String userId,

        @Schema(example = "Desk phone") @Nullable String name,

        @Schema(description = "Ids of the phone numbers that ring this account; none when a number is left to others.")
        @Nullable
        List<String> numbers,

        @Schema(
                description = "Internal numbers, 1 to 4 digits each; made when they do not exist yet.",
                example = "[\"101\"]")
        @Nullable
        List<String> internalNumbers,

        @Schema(description = "What happens when nobody answers.") @Nullable
        WhenUnavailable whenUnavailable,

        @Schema(description = "Where voicemails go; to the email of the user when null.") @Nullable
        String voicemailEmail,

        @Schema(description = "How long phones ring, 5 to 120 seconds; 60 when nothing else is said.", example = "60")
        @Nullable
        Integer ringSeconds,

        @Schema(description = "May call numbers outside the account; needs a caller ID.") @Nullable
        Boolean externalCallsEnabled,

        @Schema(description = "Id of the phone number shown outside.") @Nullable
        String callerIdNumber,

        @Schema(description = "Name shown outside, where the carrier passes it on.", example = "Ana Ortiz") @Nullable
        String callerIdName,

        @Schema(
                description = "The internal number shown inside; the first one of the account when null.",
                example = "101")
        @Nullable
        String internalCallerId) {
    static SipAccountFields of(SipAccount account) {
        InboundSettings inbound = account.inbound();
        OutboundSettings outbound = account.outbound();
        return new SipAccountFields(
                account.userId().toString(),
                account.name(),
                inbound.numbers().stream().map(UUID::toString).toList(),
                inbound.internalNumbers(),
                WhenUnavailable.of(inbound.whenUnavailable().action()),
                null,
                (int) inbound.ringTime().toSeconds(),
                outbound.externalCallsEnabled(),
                outbound.callerIdNumbers().stream()
                        .map(UUID::toString)
                        .findFirst()
                        .orElse(null),
                outbound.callerIdName().orElse(null),
                outbound.internalCallerId().orElse(null));
    }

    SipAccountDraft draft() {
        UUID owner = Ids.inField("userId", userId)
                .orElseThrow(() -> new ProblemException(
                        Problem.invalid("userId", "required", "Choose the user who owns this SIP account.")));
        return new SipAccountDraft(owner, Objects.requireNonNullElse(name, "SIP account"), inbound(), outbound());
    }

    private InboundSettings inbound() {
        return new InboundSettings(
                Ids.inFields("numbers", Objects.requireNonNullElse(numbers, List.<String>of())),
                Objects.requireNonNullElse(internalNumbers, List.<String>of()),
                UnavailablePolicy.always(Objects.requireNonNullElse(whenUnavailable, WhenUnavailable.DO_NOTHING)
                        .action()),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(Objects.requireNonNullElse(ringSeconds, 60)));
    }

    private OutboundSettings outbound() {
        return new OutboundSettings(
                Objects.requireNonNullElse(externalCallsEnabled, false),
                Ids.inField("callerIdNumber", callerIdNumber).stream().toList(),
                Optional.ofNullable(callerIdName),
                Optional.ofNullable(internalCallerId),
                Optional.empty(),
                Optional.empty());
    }
}
