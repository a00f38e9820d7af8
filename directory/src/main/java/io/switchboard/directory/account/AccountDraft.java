package io.switchboard.directory.account;

/**
 * What can be said about an account.
 *
 * @param name the organisation's name
 * @param country ISO 3166 two-letter code
 * @param timeZone a zone of the time-zone database, for example {@code Europe/Dublin}
 */
public record AccountDraft(String name, String country, String timeZone) {

    public static AccountDraft of(Account account) {
        return new AccountDraft(
                account.name(), account.country(), account.timeZone().getId());
    }
}
