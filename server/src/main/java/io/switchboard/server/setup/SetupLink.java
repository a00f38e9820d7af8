package io.switchboard.server.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The one-time token of the set-up link. It lies in the data folder, readable by the server's user alone, so that a
 * restart shows the same link, and is deleted with the set-up.
 */
public final class SetupLink {
    private final Path file;

    /** The link of this data folder. */
    public SetupLink(Path dataFolder) {
        this.file = dataFolder.resolve("setup-token");
    }

    /** The token, made at the first call. */
    public synchronized String token() {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, token + "\n");
            return token;
        } catch (IOException failure) {
            throw new UncheckedIOException("The set-up token cannot be kept in " + file, failure);
        }
    }

    boolean matches(String given) {
        return MessageDigest.isEqual(token().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The used set-up token cannot be deleted: " + file, failure);
        }
    }
}
