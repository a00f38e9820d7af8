package io.switchboard.directory.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.directory.Directory;
import io.switchboard.directory.DirectorySettings;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.history.CallRecord;
import io.switchboard.directory.history.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    private final Path folder = TestDirectory.temporaryFolder();

    @AfterEach
    void delete() {
        TestDirectory.delete(folder);
    }

    private Directory open() {
        return Directory.open(DirectorySettings.in(folder), InstantSource.system());
    }

    @Test
    void whatWasCommittedSurvivesThatTheServerIsKilled() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingServer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        List<String> words = committed(server);
        ProcessHandle postgres = ProcessHandle.of(Long.parseLong(words.get(4))).orElseThrow();
        server.destroyForcibly().waitFor();

        long begin = System.nanoTime();
        try (Directory directory = open()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
            assertThat(postgres.isAlive()).isFalse();
            AccountId account = AccountId.of(words.get(1));
            assertThat(directory.view(account).orElseThrow().sipAccounts()).hasSize(1);
            assertThat(directory.registrations().of(UUID.fromString(words.get(2))))
                    .hasSize(1);
            assertThat(directory.callHistory().closeCutCalls()).isEqualTo(1);
            CallRecord call = directory.callHistory().get(account, UUID.fromString(words.get(3)));
            assertThat(call.outcome()).contains(Outcome.CUT_BY_RESTART);
            assertThat(call.endedAt()).isPresent();
            assertThat(directory.callHistory().closeCutCalls()).isZero();
        }
    }

    private static List<String> committed(Process server) throws IOException {
        StringBuilder output = new StringBuilder();
        BufferedReader lines = server.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            output.append(line).append('\n');
            if (line.startsWith("committed ")) {
                return List.of(line.split(" "));
            }
        }
        throw new AssertionError("The server ended: " + output);
    }

    @Test
    void aDatabaseThatIsKilledComesBackWithWhatWasCommitted() {
        try (Directory directory = open()) {
            AccountId account = TestDirectory.newAccount(directory);
            long killed = directory.databaseProcess().getAsLong();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            TestDirectory.await(() -> directory.databaseProcess().getAsLong() != killed && answers(directory, account));

            assertThat(TestDirectory.newUser(directory, account, "Ann", "Smith").version())
                    .isEqualTo(1);
        }
    }

    private static boolean answers(Directory directory, AccountId account) {
        try {
            return directory.accounts().find(account).isPresent();
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Test
    void theDatabaseIsDurableAndAsksForAPassword() throws Exception {
        try (Directory directory = open()) {
            assertThat(setting(directory, "fsync")).isEqualTo("on");
            assertThat(setting(directory, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(directory, "full_page_writes")).isEqualTo("on");
            assertThat(setting(directory, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(setting(directory, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(directory, "data_checksums")).isEqualTo("on");
            String wrong = "jdbc:postgresql://127.0.0.1:" + setting(directory, "port")
                    + "/postgres?user=switchboard&password=wrong";
            assertThatThrownBy(() -> Directory.open(
                            new DirectorySettings(folder, Optional.of(wrong), 2), InstantSource.system()))
                    .isInstanceOf(DatabaseFault.class)
                    .hasMessageContaining("SWITCHBOARD_DATABASE_URL");
            assertThat(directory.databaseHealth().ready()).isTrue();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database/password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret.key"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("database/password.handover")).doesNotExist();
    }

    private static String setting(Directory directory, String name) throws SQLException {
        try (Connection connection = directory.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void tablesOfAnotherModuleThatCameFirstDoNotKeepOursOut() throws Exception {
        try (Directory directory = open()) {
            String shared = "jdbc:postgresql://127.0.0.1:" + setting(directory, "port")
                    + "/shared?user=switchboard&password="
                    + Files.readString(folder.resolve("database/password")).strip();
            try (Connection connection = directory.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database shared");
            }
            try (Connection connection = DriverManager.getConnection(shared);
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        create table flyway_schema_history (installed_rank integer primary key, version varchar(50),
                          description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null,
                          checksum integer, installed_by varchar(100) not null,
                          installed_on timestamp not null default now(), execution_time integer not null,
                          success boolean not null)
                        """);
                statement.execute("""
                        insert into flyway_schema_history values
                          (1, '20', 'other', 'SQL', 'V20__other.sql', 1, 'switchboard', now(), 1, true)
                        """);
            }

            DirectorySettings settings = new DirectorySettings(folder, Optional.of(shared), 2);
            try (Directory late = Directory.open(settings, InstantSource.system())) {
                AccountId account = TestDirectory.newAccount(late);
                assertThat(late.accounts().find(account)).isPresent();
            }
        }
    }

    @Test
    void aFolderInUseIsRefused() {
        try (Directory directory = open()) {
            assertThat(directory.databaseHealth().ready()).isTrue();
            assertThatThrownBy(this::open)
                    .isInstanceOf(DatabaseFault.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining("--data");
            assertThat(directory.databaseHealth().ready()).isTrue();
        }
    }

    @Test
    void aClusterOfAnotherMajorVersionIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("database/cluster"));
        Files.writeString(folder.resolve("database/cluster/PG_VERSION"), "12\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining("12")
                .hasMessageContaining("pg_dump");
    }
}
