package io.switchboard.sip.transport;

import io.switchboard.sip.message.SipMessage;
import io.switchboard.sip.message.SipResponse;

/** Takes what the transport receives. Called one call at a time per flow, for sockets on a loop of the transport; must not
 * block. */
public interface TransportUser {

    /** A well-formed message came. */
    void received(SipMessage message, Flow flow);

    /** A request came that is not well-formed, but enough of one to be answered like this. */
    void unreadable(SipResponse answer, Flow flow);

    /** A connection is gone. */
    void closed(Flow flow);
}
