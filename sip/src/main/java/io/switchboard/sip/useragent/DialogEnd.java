package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;

/** How a dialog ended. */
public sealed interface DialogEnd {

    /** The far end sent BYE, which was answered with 200. */
    record RemoteBye(SipRequest bye) implements DialogEnd {}

    /** We sent BYE. */
    record LocalBye() implements DialogEnd {}

    /** The far end does not know the dialog any more: 481 or 408 to a request of ours (RFC 3261 12.2.1.2). */
    record Refused(SipResponse response) implements DialogEnd {}

    /** No answer to a request of ours, or no way to send it. */
    record Unreachable(String why) implements DialogEnd {}

    /** No ACK came for our 2xx; BYE was sent (RFC 3261 13.3.1.4). */
    record NotAcknowledged() implements DialogEnd {}

    /** The caller cancelled before our answer could be sent: the dialog never came to be. */
    record Cancelled() implements DialogEnd {}

    /** The stack is closing; BYE was sent. */
    record Closing() implements DialogEnd {}
}
