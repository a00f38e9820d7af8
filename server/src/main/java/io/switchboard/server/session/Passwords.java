package io.switchboard.server.session;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes and checks passwords with Argon2id (RFC 9106). One check takes tens of milliseconds and 16 MB, so only a few
 * run at once. Safe for use by many threads.
 */
public final class Passwords {
    /** The fewest characters of a password. */
    public static final int SHORTEST = 10;

    /** The most characters of a password. */
    public static final int LONGEST = 200;

    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 1 << 14, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodys = argon2.encode("nobody has this password");

    /** The hash to keep. */
    public String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            places.release();
        }
    }

    /**
     * Whether the password belongs to the hash. A null hash stands for a person who does not exist: it costs the same
     * time and never matches, so that answers do not tell who has an account.
     */
    public boolean matches(String password, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            boolean same = argon2.matches(password, hash == null ? nobodys : hash);
            return same && hash != null;
        } finally {
            places.release();
        }
    }
}
