package io.switchboard.directory.access;

import io.switchboard.directory.account.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * What the mail must say that invites somebody to sign in.
 *
 * @param organisation the account's name
 * @param person who is invited
 * @param address where the mail goes
 * @param inviter who invites, as the audit log names them
 * @param token the secret of the link; kept nowhere but in the mail
 * @param expiresAt until when the link works
 */
public record AccessInvitation(
        AccountId account,
        String organisation,
        UUID person,
        String firstName,
        String address,
        String inviter,
        String token,
        Instant expiresAt) {

    @Override
    public String toString() {
        return "AccessInvitation[account=" + account + ", person=" + person + "]";
    }
}
