package io.switchboard.directory.email;

import io.switchboard.directory.account.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * What the mail must say that asks for an address to be confirmed.
 *
 * @param organisation the account's name, which the recipient knows
 * @param userName whose address it is said to be
 * @param token the secret of the link; kept nowhere but in the mail
 * @param expiresAt until when the link works
 */
public record VerificationRequest(
        AccountId account,
        String organisation,
        UUID emailContact,
        String address,
        String userName,
        String token,
        Instant expiresAt) {

    @Override
    public String toString() {
        return "VerificationRequest[account=" + account + ", emailContact=" + emailContact + "]";
    }
}
