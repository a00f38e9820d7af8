package io.switchboard.directory.account;

import java.time.Instant;
import java.time.ZoneId;

/**
 * An organisation and its phone system.
 *
 * @param country ISO 3166 two-letter code, the country whose numbering rules people expect
 * @param encryption what the operator has enabled for its phones
 * @param version grows with every change
 */
public record Account(
        AccountId id,
        String name,
        String country,
        ZoneId timeZone,
        EncryptionFlags encryption,
        Instant createdAt,
        long version) {

    /** An account for which nothing is enabled. */
    public Account(AccountId id, String name, String country, ZoneId timeZone, Instant createdAt, long version) {
        this(id, name, country, timeZone, EncryptionFlags.OFF, createdAt, version);
    }
}
