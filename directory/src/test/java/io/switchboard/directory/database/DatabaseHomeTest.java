package io.switchboard.directory.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.switchboard.directory.Directory;
import io.switchboard.directory.DirectorySettings;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseHomeTest {

    private final Path folder = TestDirectory.temporaryFolder();
    private final Path hidden = folder.resolve("hidden");
    private final Path data = hidden.resolve("data");
    private final Path record = data.resolve("database/location");

    @BeforeEach
    void hide() throws IOException {
        Files.createDirectory(
                hidden, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @AfterEach
    void delete() throws IOException {
        if (Files.exists(record)) {
            TestDirectory.delete(Path.of(Files.readString(record).strip()));
        }
        TestDirectory.delete(folder);
    }

    private static Directory open(Path data) {
        return Directory.open(DirectorySettings.in(data), InstantSource.system());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aFolderThatOnlyItsOwnerMayEnterServesAsWell() throws IOException {
        AccountId account;
        try (Directory directory = open(data)) {
            account = TestDirectory.newAccount(directory);
            String status = Files.readString(
                    Path.of("/proc", Long.toString(directory.databaseProcess().getAsLong()), "status"));
            assertThat(status).containsPattern("CapPrm:\t0+\n").containsPattern("CapEff:\t0+\n");
        }
        assertThat(mode(data)).isEqualTo("rwx------");
        assertThat(mode(data.resolve("database"))).isEqualTo("rwx------");
        try (Directory directory = open(data)) {
            assertThat(directory.accounts().find(account)).isPresent();
        }
    }

    @Test
    void aDatabaseElsewhereFollowsItsDataFolderButNoCopyOfIt() throws IOException {
        assumeTrue(OperatingUser.isRoot(), "the database is elsewhere only for root");
        open(data).close();
        Path home = Path.of(Files.readString(record).strip());
        assertThat(home.getParent()).isEqualTo(Path.of("/var/lib"));
        assertThat(mode(home)).isEqualTo("rwx--x--x");
        assertThat(mode(home.resolve("cluster"))).isEqualTo("rwx------");
        assertThat(mode(home.resolve("password"))).isEqualTo("rw-------");

        Path copy = hidden.resolve("copy");
        Files.createDirectories(copy.resolve("database"));
        Files.copy(record, copy.resolve("database/location"));
        assertThatThrownBy(() -> DatabaseHome.open(copy))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining("copy");

        Path moved = hidden.resolve("moved");
        Files.move(data, moved);
        assertThat(DatabaseHome.open(moved).folder()).isEqualTo(home);
        Files.move(moved, data);
    }

    @Test
    void aDatabaseElsewhereThatIsMissingIsNotMadeAnew() throws IOException {
        Files.createDirectories(record.getParent());
        Path missing = folder.resolve("missing");
        Files.writeString(record, missing + "\n");

        assertThatThrownBy(() -> DatabaseHome.open(data))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("backup");
        Files.delete(record);
    }

    @Test
    void aFolderThatIsPassedThroughShowsNothing() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path reachable = Files.createDirectory(folder.resolve("data"));

        DatabaseHome.open(reachable);

        String expected = OperatingUser.isRoot() ? "rwx--x--x" : "rwx------";
        assertThat(mode(reachable)).isEqualTo(expected);
        assertThat(mode(reachable.resolve("database"))).isEqualTo(expected);
    }

    @Test
    void theDataFolderOfAnExternalDatabaseIsClosed() throws IOException {
        Path closed = folder.resolve("external");
        String url = "jdbc:postgresql://127.0.0.1:1/nothing";
        assertThatThrownBy(() ->
                        Directory.open(new DirectorySettings(closed, Optional.of(url), 2), InstantSource.system()))
                .isInstanceOf(DatabaseFault.class);
        assertThat(mode(closed)).isEqualTo("rwx------");
    }
}
