package io.switchboard.sip.digest;

import io.switchboard.sip.message.SipMethod;

/** The arithmetic of RFC 7616 section 3.4.1. */
final class DigestResponse {
    private DigestResponse() {}

    static String withQuality(
            DigestAlgorithm algorithm,
            String ha1,
            SipMethod method,
            String uri,
            String nonce,
            String nonceCount,
            String clientNonce) {
        String ha2 = algorithm.hash(method.name() + ":" + uri);
        return algorithm.hash(ha1 + ":" + nonce + ":" + nonceCount + ":" + clientNonce + ":auth:" + ha2);
    }

    /** The form of RFC 2069, for those that offer or choose no quality of protection. */
    static String withoutQuality(DigestAlgorithm algorithm, String ha1, SipMethod method, String uri, String nonce) {
        return algorithm.hash(ha1 + ":" + nonce + ":" + algorithm.hash(method.name() + ":" + uri));
    }
}
