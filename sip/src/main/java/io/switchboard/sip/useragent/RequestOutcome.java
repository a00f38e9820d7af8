package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipResponse;

/** How a request ended. */
public sealed interface RequestOutcome {

    /** A final response, whatever its status. */
    record Answered(SipResponse response) implements RequestOutcome {}

    /** No final response in time (Timer B or F). */
    record TimedOut() implements RequestOutcome {}

    /** It could not be delivered: no address found, the connection failed, or the dialog has ended. */
    record Unreachable(String why) implements RequestOutcome {}
}
