package io.switchboard.sip.transaction;

import io.switchboard.sip.message.SipResponse;

/** What can happen to a client transaction after its start. */
public sealed interface ClientInput {

    /** A response that matches the transaction came. */
    record Received(SipResponse response) implements ClientInput {}

    /** A timer that was started fired. */
    record Fired(TransactionTimer timer) implements ClientInput {}

    /** The transport could not deliver, or the connection is gone. */
    record TransportFailed(String why) implements ClientInput {}
}
