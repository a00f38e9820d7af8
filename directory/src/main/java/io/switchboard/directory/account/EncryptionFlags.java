package io.switchboard.directory.account;

/**
 * What the operator has enabled for an account's phones; both are off at first (specification section 18, Q21). App lines
 * are encrypted whatever these say.
 *
 * @param tls whether SIP accounts may use TLS
 * @param srtp whether SIP accounts may use SRTP
 */
public record EncryptionFlags(boolean tls, boolean srtp) {

    /** Nothing is enabled. */
    public static final EncryptionFlags OFF = new EncryptionFlags(false, false);
}
