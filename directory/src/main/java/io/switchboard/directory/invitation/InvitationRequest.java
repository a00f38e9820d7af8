package io.switchboard.directory.invitation;

import io.switchboard.directory.account.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * What the mail must say that invites a user to the App.
 *
 * @param organisation the account's name, which the recipient knows
 * @param address where it goes
 * @param token the secret of the link; kept nowhere but in the mail
 * @param expiresAt until when the link works
 */
public record InvitationRequest(
        AccountId account,
        String organisation,
        UUID user,
        String firstName,
        String address,
        String token,
        Instant expiresAt) {

    @Override
    public String toString() {
        return "InvitationRequest[account=" + account + ", user=" + user + "]";
    }
}
