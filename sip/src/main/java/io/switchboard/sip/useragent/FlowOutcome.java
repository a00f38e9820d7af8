package io.switchboard.sip.useragent;

import io.switchboard.sip.transport.Flow;

/** What came of looking for a way to a next hop. */
public sealed interface FlowOutcome {

    /** This flow leads there. */
    record Found(Flow flow) implements FlowOutcome {}

    /** Nothing does. */
    record Unreachable(String why) implements FlowOutcome {}
}
