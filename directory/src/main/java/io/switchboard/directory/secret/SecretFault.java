package io.switchboard.directory.secret;

/** A secret that cannot be kept or opened: a missing or wrong key file, or a damaged ciphertext. */
public final class SecretFault extends RuntimeException {

    public SecretFault(String message) {
        super(message);
    }

    public SecretFault(String message, Throwable cause) {
        super(message, cause);
    }
}
