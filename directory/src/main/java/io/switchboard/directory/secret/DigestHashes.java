package io.switchboard.directory.secret;

/**
 * Hashes of user name, realm and password as HTTP digest uses them (HA1 of RFC 7616), in lower-case hexadecimal.
 */
public record DigestHashes(String md5, String sha256) {

    @Override
    public String toString() {
        return "DigestHashes";
    }
}
