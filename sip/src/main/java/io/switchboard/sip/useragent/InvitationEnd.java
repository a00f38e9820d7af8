package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipResponse;

/** How an outgoing invitation came to nothing. */
public sealed interface InvitationEnd {

    /** A final response of 300 to 699. */
    record Rejected(SipResponse response) implements InvitationEnd {}

    /** No final response in time (Timer B). */
    record TimedOut() implements InvitationEnd {}

    /** The request could not be delivered: no address found, or the connection failed. */
    record Unreachable(String why) implements InvitationEnd {}

    /** We gave up. */
    record Cancelled() implements InvitationEnd {}
}
