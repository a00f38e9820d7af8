package io.switchboard.server.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code demo.json} holds, for scripts and tests that play with the demonstration.
 *
 * @param web where the pages are
 * @param apiToken a token that works
 * @param sip where phones register
 * @param domain the domain of the SIP accounts
 * @param accounts the lines
 * @param numbers the phone numbers, the one that is bound first
 * @param trunk where a carrier sends its calls
 * @param owner who may sign in to the pages
 */
public record DemonstrationFile(
        URI web,
        String apiToken,
        Sip sip,
        String domain,
        List<Line> accounts,
        List<String> numbers,
        Trunk trunk,
        Owner owner) {

    /**
     * Where phones register, per transport.
     *
     * @param udp6 with IPv6; absent where the machine has none, or everything is on IPv6 anyway
     * @param tcp6 likewise
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Sip(String udp, String tcp, Optional<String> udp6, Optional<String> tcp6, URI ws) {}

    /** One line. */
    public record Line(String username, String password, String internalNumber, String user) {
        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Line[username=" + username + ", internalNumber=" + internalNumber + "]";
        }
    }

    /** Where a carrier sends its calls. */
    public record Trunk(String listen) {}

    /** Who may sign in to the pages. */
    public record Owner(String email, String password) {
        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Owner[email=" + email + "]";
        }
    }

    /** Writes the file whole or not at all, readable by its owner alone. */
    public void write(Path folder) {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Path unfinished = folder.resolve("demo.json.part");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, json.writeValueAsString(this) + "\n");
            Files.move(
                    unfinished,
                    folder.resolve("demo.json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("demo.json cannot be written to " + folder, failure);
        }
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "DemonstrationFile[web=" + web + "]";
    }
}
