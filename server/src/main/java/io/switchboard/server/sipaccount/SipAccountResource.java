package io.switchboard.server.sipaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.sipaccount.SipAccount;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A SIP account: the contact method of a desk phone or softphone. */
@Schema(name = "SipAccount", description = "A SIP account: the contact method of a desk phone or softphone.")
public record SipAccountResource(
        String id,
        @Schema(description = "The owner.") String userId,
        @Schema(example = "Ana Ortiz") String userName,

        @Schema(description = "What the phone signs in with; made by the system.")
        String username,

        @Schema(description = "Only in the answer to creating the account.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String password,

        @Schema(example = "Desk phone") String name,

        @Schema(description = "Ids of the phone numbers that ring this account; none when a number is left to others.")
        List<String> numbers,

        @Schema(
                description = "Internal numbers, 1 to 4 digits each; made when they do not exist yet.",
                example = "[\"101\"]")
        List<String> internalNumbers,

        @Schema(description = "What happens when nobody answers.")
        WhenUnavailable whenUnavailable,

        @Schema(description = "Where voicemails go; to the email of the user when null.") @Nullable
        String voicemailEmail,

        @Schema(description = "How long phones ring, 5 to 120 seconds; 60 when nothing else is said.", example = "60")
        int ringSeconds,

        @Schema(description = "May call numbers outside the account; needs a caller ID.")
        boolean externalCallsEnabled,

        @Schema(description = "Id of the phone number shown outside.") @Nullable
        String callerIdNumber,

        @Schema(description = "Name shown outside, where the carrier passes it on.", example = "Ana Ortiz") @Nullable
        String callerIdName,

        @Schema(
                description = "The internal number shown inside; the first one of the account when null.",
                example = "101")
        @Nullable
        String internalCallerId,

        @Schema(description = "At least one phone is registered now.")
        boolean registered,

        List<RegistrationResource> registrations,

        @Schema(description = "Also the ETag; grows with every change.", example = "1")
        long version) {
    static SipAccountResource of(SipAccount account, List<RegistrationResource> registrations) {
        InboundSettings inbound = account.inbound();
        OutboundSettings outbound = account.outbound();
        return new SipAccountResource(
                account.id().toString(),
                account.userId().toString(),
                account.ownerName(),
                account.username(),
                null,
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
                outbound.internalCallerId().orElse(null),
                !registrations.isEmpty(),
                registrations,
                account.version());
    }

    SipAccountResource withPassword(String shownOnce) {
        return new SipAccountResource(
                id,
                userId,
                userName,
                username,
                shownOnce,
                name,
                numbers,
                internalNumbers,
                whenUnavailable,
                voicemailEmail,
                ringSeconds,
                externalCallsEnabled,
                callerIdNumber,
                callerIdName,
                internalCallerId,
                registered,
                registrations,
                version);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "SipAccountResource[id=" + id + ", username=" + username + "]";
    }
}
