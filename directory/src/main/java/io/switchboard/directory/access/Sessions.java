package io.switchboard.directory.access;

import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.secret.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Browsers that are signed in. Only hashes of their tokens are kept. All methods block on the database. */
public final class Sessions {

    private final Ledger ledger;
    private final Secrets secrets;

    public Sessions(Ledger ledger, Secrets secrets) {
        this.ledger = ledger;
        this.secrets = secrets;
    }

    /** Signs a person in for some time and gives the token that the browser keeps. */
    public String open(UUID personId, Duration validity) {
        String token = secrets.newToken();
        Instant now = ledger.now();
        ledger.database().write(handle -> {
            handle.createUpdate("delete from sessions where expires_at <= :now")
                    .bind("now", now)
                    .execute();
            return handle.createUpdate("""
                            insert into sessions (token_hash, person_id, created_at, expires_at)
                            values (:hash, :person, :now, :expires)
                            """)
                    .bind("hash", Secrets.tokenHash(token))
                    .bind("person", personId)
                    .bind("now", now)
                    .bind("expires", now.plus(validity))
                    .execute();
        });
        return token;
    }

    /** The session of a token; empty when it is unknown, expired or closed. */
    public Optional<Session> find(String token) {
        return ledger.database()
                .read(handle -> handle.createQuery("select " + People.COLUMNS
                                + ", s.created_at as session_created_at, s.expires_at from sessions s"
                                + " join people p on p.id = s.person_id"
                                + " where s.token_hash = :hash and s.expires_at > :now")
                        .bind("hash", Secrets.tokenHash(token))
                        .bind("now", ledger.now())
                        .map((row, context) -> new Session(
                                People.person(row),
                                Column.instant(row, "session_created_at"),
                                Column.instant(row, "expires_at")))
                        .findOne());
    }

    /** Signs the browser of a token out. */
    public void close(String token) {
        ledger.database()
                .write(handle -> handle.createUpdate("delete from sessions where token_hash = :hash")
                        .bind("hash", Secrets.tokenHash(token))
                        .execute());
    }
}
