package io.switchboard.directory;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the directory keeps its data.
 *
 * @param dataFolder folder of the key file and, unless there is an external server, of the database
 * @param databaseUrl {@code jdbc:postgresql://host/database?user=…&password=…} of an external PostgreSQL; empty for the
 *     embedded one
 * @param connections how many connections to the database at most
 */
public record DirectorySettings(Path dataFolder, Optional<String> databaseUrl, int connections) {

    /** Embedded PostgreSQL in that folder. */
    public static DirectorySettings in(Path dataFolder) {
        return new DirectorySettings(dataFolder, Optional.empty(), 12);
    }

    @Override
    public String toString() {
        return "DirectorySettings[dataFolder=" + dataFolder + ", external=" + databaseUrl.isPresent() + "]";
    }
}
