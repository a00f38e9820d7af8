package io.switchboard.directory.database;

/** The database cannot be started, reached or written. The message says what can be done about it. */
public final class DatabaseFault extends RuntimeException {

    public DatabaseFault(String message) {
        super(message);
    }

    public DatabaseFault(String message, Throwable cause) {
        super(message, cause);
    }
}
