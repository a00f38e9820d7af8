package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.transaction.TransactionEnd;

/** Who answers a server transaction's request. Called on its loop. */
interface ServerUser {

    /** An ACK came under the INVITE's own branch although the answer was a 2xx. */
    void acknowledged(SipRequest acknowledgement);

    /** A CANCEL for this INVITE came and was answered. */
    void cancelled(SipRequest cancel);

    /** The transaction is over. */
    void ended(TransactionEnd end);
}
