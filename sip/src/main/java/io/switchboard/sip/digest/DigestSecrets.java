package io.switchboard.sip.digest;

/**
 * What a server needs to know of a password: the hashes of user name, realm and password (HA1 of RFC 7616), in
 * hexadecimal digits. Whoever has them can act as the user in that realm; they are secret and never shown.
 *
 * @param ha1Md5 the hash by MD5
 * @param ha1Sha256 the hash by SHA-256
 */
public record DigestSecrets(String ha1Md5, String ha1Sha256) {

    /** The secrets of that user with that password. */
    public static DigestSecrets of(String username, String realm, String password) {
        String secret = username + ":" + realm + ":" + password;
        return new DigestSecrets(DigestAlgorithm.MD5.hash(secret), DigestAlgorithm.SHA_256.hash(secret));
    }

    /** The hash by that algorithm. */
    public String ha1(DigestAlgorithm algorithm) {
        return switch (algorithm) {
            case MD5 -> ha1Md5;
            case SHA_256 -> ha1Sha256;
        };
    }

    @Override
    public String toString() {
        return "DigestSecrets[hidden]";
    }
}
