/**
 * What a party of a call can do with keys while it talks: transfer the other party, with or without consultation, and
 * record on demand (specification sections 4.10, 9.2 and 11.7). Whom a transfer may reach is asked through a port; the
 * course of it is a state machine without clock and input.
 */
@NullMarked
package io.switchboard.calls.transfer;

import org.jspecify.annotations.NullMarked;
