package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipResponse;

/** Hears the answer to one request. Called on the event loop that owns it: must not block. */
@FunctionalInterface
public interface ResponseListener {

    /** How the request ended. Comes exactly once. */
    void ended(RequestOutcome outcome);

    /** A provisional response above 100. */
    default void progressed(SipResponse response) {}
}
