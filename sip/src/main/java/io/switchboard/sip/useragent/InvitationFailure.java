package io.switchboard.sip.useragent;

/** Why an incoming invitation came to nothing although nobody cancelled it. */
public sealed interface InvitationFailure {

    /** No ACK for our 2xx within 64 times T1; the dialog was ended with BYE (RFC 3261 13.3.1.4). */
    record NotAcknowledged() implements InvitationFailure {}

    /** The answer could not be sent: the connection it had to take is gone. */
    record Unreachable(String why) implements InvitationFailure {}

    /** The stack is closing. */
    record Closing() implements InvitationFailure {}
}
