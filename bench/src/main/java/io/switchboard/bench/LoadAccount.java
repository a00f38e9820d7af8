package io.switchboard.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SIP account of the load, with the digest answers of RFC 2617 that it gives. */
record LoadAccount(String username, String internalNumber, String realm, String secret) {

    static LoadAccount of(String username, String password, String internalNumber, String realm) {
        return new LoadAccount(username, internalNumber, realm, md5(username + ":" + realm + ":" + password));
    }

    /** The value of an Authorization or Proxy-Authorization header. */
    String authorization(String challenge, String method, String uri) {
        String nonce = LoadMessage.quoted(challenge, "nonce");
        String response = md5(secret + ":" + nonce + ":00000001:abcdef01:auth:" + md5(method + ":" + uri));
        return "Digest username=\"" + username + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + uri
                + "\", response=\"" + response + "\", algorithm=MD5, qop=auth, cnonce=\"abcdef01\", nc=00000001";
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
