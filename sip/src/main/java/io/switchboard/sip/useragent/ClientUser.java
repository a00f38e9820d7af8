package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.transaction.TransactionEnd;

/** Who waits for the responses of a client transaction. Called on its loop. */
interface ClientUser {

    /** A response: provisional ones, the final one, and for an INVITE every further 2xx. */
    void responded(SipResponse response);

    /** The transaction is over; without a final response where the end is no {@link TransactionEnd.Done}. */
    void ended(TransactionEnd end);
}
