package io.switchboard.server.session;

import io.switchboard.directory.access.ApiToken;
import io.switchboard.directory.access.Person;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.Author;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who asks: a person in a browser or a program with a token. Controllers take it as a parameter.
 *
 * @param account the account everything is asked and changed in
 * @param author how the audit log names the asker
 * @param role what the asker may do
 * @param person the person, unless a program asks
 * @param token the token, unless a person asks
 */
public record Caller(AccountId account, Author author, Role role, Optional<Person> person, Optional<ApiToken> token) {

    /** The user whose lines are the asker's own. */
    public Optional<UUID> userId() {
        return person.flatMap(Person::userId).or(() -> token.flatMap(ApiToken::userId));
    }

    /** The words that narrow what the asker may do; none for everything the role may do. */
    public List<String> scopes() {
        return token.map(ApiToken::scopes).orElse(List.of());
    }
}
