package io.switchboard.directory.sipaccount;

/** How sound travels to a phone (specification section 4.5). */
public enum MediaType {
    /** Unencrypted (RFC 3550). */
    RTP("RTP"),
    /** Encrypted, keys in the session description (RFC 4568). Only where the account's SRTP is enabled. */
    SRTP_SDES("SRTP-SDES"),
    /** Encrypted, keys agreed beside the sound (RFC 5764). Only where the account's SRTP is enabled. */
    SRTP_DTLS("SRTP-DTLS");

    private final String word;

    MediaType(String word) {
        this.word = word;
    }

    /** As the API and the database spell it. */
    public String word() {
        return word;
    }
}
