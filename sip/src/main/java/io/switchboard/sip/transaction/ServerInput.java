package io.switchboard.sip.transaction;

import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;

/** What can happen to a server transaction after its start. */
public sealed interface ServerInput {

    /** The request came again. */
    record Retransmitted() implements ServerInput {}

    /** An ACK that matches the transaction came; only INVITE transactions know it. */
    record Acknowledged(SipRequest acknowledgement) implements ServerInput {}

    /** The transaction user answers. */
    record Respond(SipResponse response) implements ServerInput {}

    /** A timer that was started fired. */
    record Fired(TransactionTimer timer) implements ServerInput {}

    /** The transport could not deliver, or the connection is gone. */
    record TransportFailed(String why) implements ServerInput {}
}
