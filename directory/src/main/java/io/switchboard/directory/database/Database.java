package io.switchboard.directory.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.switchboard.directory.DirectorySettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The PostgreSQL that the directory lives in, embedded or external, with its connections; its tables are up to date. */
public final class Database implements AutoCloseable {

    private static final int OLDEST_POSTGRES = 15;

    private final Optional<EmbeddedPostgres> embedded;
    private final HikariDataSource dataSource;

    private Database(Optional<EmbeddedPostgres> embedded, HikariDataSource dataSource) {
        this.embedded = embedded;
        this.dataSource = dataSource;
    }

    /**
     * How the database is.
     *
     * @param ready whether it answers
     * @param detail one sentence: version and place, or what is wrong
     */
    public record Health(boolean ready, String detail) {}

    /** Starts the embedded server or reaches the external one, and brings the tables up to date. Blocks. */
    public static Database open(DirectorySettings settings) {
        if (settings.databaseUrl().isPresent()) {
            return connect(
                    Optional.empty(), pool(settings.databaseUrl().get(), Optional.empty(), settings.connections()));
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(settings.dataFolder());
        try {
            DatabaseLogin login = postgres.login();
            return connect(Optional.of(postgres), pool(login.url(), Optional.of(login), settings.connections()));
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static Database connect(Optional<EmbeddedPostgres> embedded, HikariDataSource dataSource) {
        try {
            requireVersion(dataSource);
            migrate(dataSource);
            return new Database(embedded, dataSource);
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
    }

    private static HikariDataSource pool(String url, Optional<DatabaseLogin> login, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("directory");
        config.setJdbcUrl(url);
        login.ifPresent(known -> {
            config.setUsername(known.user());
            config.setPassword(known.password());
        });
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "switchboard");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("options", "-c TimeZone=UTC");
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new DatabaseFault(
                    "The database cannot be reached: " + rootMessage(e)
                            + " Check SWITCHBOARD_DATABASE_URL, the user and the password, and that PostgreSQL runs.",
                    e);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        for (Throwable next = cause; next != null; next = next.getCause()) {
            cause = next;
        }
        return String.valueOf(cause.getMessage());
    }

    private static void requireVersion(DataSource dataSource) {
        int version = ask(dataSource, "show server_version_num", row -> Integer.parseInt(row.getString(1)) / 10_000);
        if (version < OLDEST_POSTGRES) {
            throw new DatabaseFault(
                    "The database is PostgreSQL " + version + "; " + OLDEST_POSTGRES
                            + " or newer is needed. Upgrade it, or leave SWITCHBOARD_DATABASE_URL out to use the embedded one.");
        }
    }

    private static void migrate(DataSource dataSource) {
        try {
            FluentConfiguration configuration = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/migration");
            // Flyway warns at every start that out of order is allowed, so it is only where it must be.
            configuration.outOfOrder(hasLateTables(configuration.load())).load().migrate();
        } catch (FlywayException e) {
            throw new DatabaseFault("The tables of the database cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    /** Whether tables are to come below a number that is taken: other modules number theirs above all of ours. */
    private static boolean hasLateTables(Flyway flyway) {
        return Arrays.stream(flyway.info().all()).anyMatch(migration -> migration.getState() == MigrationState.IGNORED);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Asks the database whether it is there; waits a few seconds at most. */
    public Health health() {
        try {
            String version = ask(dataSource, "show server_version", row -> row.getString(1));
            String place = embedded.map(postgres -> "embedded").orElse("external");
            return new Health(true, "PostgreSQL " + version + ", " + place);
        } catch (DatabaseFault e) {
            return new Health(false, String.valueOf(e.getMessage()));
        }
    }

    /** The embedded server, for those who watch over it. */
    public Optional<EmbeddedPostgres> embedded() {
        return embedded;
    }

    @Override
    public void close() {
        dataSource.close();
        embedded.ifPresent(EmbeddedPostgres::close);
    }

    @FunctionalInterface
    private interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private static <R> R ask(DataSource dataSource, String sql, RowReader<R> reader) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return reader.read(row);
        } catch (SQLException e) {
            throw new DatabaseFault("The database does not answer: " + e.getMessage(), e);
        }
    }
}
