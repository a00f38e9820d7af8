package io.switchboard.directory.change;

import io.switchboard.directory.account.AccountId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the database for changes that others made: another node, or somebody with an SQL prompt. After a lost
 * connection it says that changes may have been missed.
 */
public final class ChangeFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int WAIT_MILLISECONDS = 500;

    private final DataSource dataSource;
    private final Changes changes;
    private final Runnable missed;
    private final Thread listener;
    private volatile boolean closed;

    /** Starts listening; {@code missed} runs on the listening thread whenever changes may have been missed. */
    public ChangeFeed(DataSource dataSource, Changes changes, Runnable missed) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.missed = missed;
        this.listener = Thread.ofPlatform().name("change-feed").daemon().start(this::run);
    }

    @Override
    public void close() {
        closed = true;
        listener.interrupt();
        try {
            listener.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (!closed) {
                    LOG.warn("Listening for changes was interrupted and starts again: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen account_change");
        }
        // Between the last connection and this one, or before the first, somebody may have changed something.
        missed.run();
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] notifications = postgres.getNotifications(WAIT_MILLISECONDS);
            for (PGNotification notification : notifications) {
                changes.announce(new AccountChange(AccountId.of(notification.getParameter())));
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
