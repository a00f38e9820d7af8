package io.switchboard.server.session;

import io.switchboard.directory.access.Person;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.Author;
import java.util.Optional;

/**
 * Who asks: a person in a browser or a program with a token. Controllers take it as a parameter.
 *
 * @param account the account everything is asked and changed in
 * @param author how the audit log names the asker
 * @param role what the asker may do
 * @param person the person, unless a program asks
 */
public record Caller(AccountId account, Author author, Role role, Optional<Person> person) {}
