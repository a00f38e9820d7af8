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

    private static final Duration SEEN_EXACTNESS = Duration.ofMinutes(1);

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

    /** The session of a token, noting that its person was seen; empty when it is unknown, expired or closed. */
    public Optional<Session> find(String token) {
        Instant now = ledger.now();
        Optional<Seen> found = ledger.database()
                .read(handle -> handle.createQuery("select " + People.COLUMNS
                                + ", s.created_at as session_created_at, s.expires_at, n.at as seen_at from sessions s"
                                + " join people p on p.id = s.person_id left join people_seen n on n.person_id = p.id"
                                + " where s.token_hash = :hash and s.expires_at > :now")
                        .bind("hash", Secrets.tokenHash(token))
                        .bind("now", now)
                        .map((row, context) -> new Seen(
                                new Session(
                                        People.person(row),
                                        Column.instant(row, "session_created_at"),
                                        Column.instant(row, "expires_at")),
                                Column.optionalInstant(row, "seen_at")))
                        .findOne());
        found.filter(seen -> seen.lastTime()
                        .filter(last -> last.isAfter(now.minus(SEEN_EXACTNESS)))
                        .isEmpty())
                .ifPresent(seen -> note(seen.session().person().id(), now));
        return found.map(Seen::session);
    }

    private record Seen(Session session, Optional<Instant> lastTime) {}

    private void note(UUID person, Instant now) {
        ledger.database()
                .write(handle -> handle.createUpdate("""
                        insert into people_seen (person_id, at) select id, :now from people where id = :person
                        on conflict (person_id) do update set at = excluded.at
                        """)
                        .bind("person", person)
                        .bind("now", now)
                        .execute());
    }

    /** Signs the browser of a token out. */
    public void close(String token) {
        ledger.database()
                .write(handle -> handle.createUpdate("delete from sessions where token_hash = :hash")
                        .bind("hash", Secrets.tokenHash(token))
                        .execute());
    }
}
