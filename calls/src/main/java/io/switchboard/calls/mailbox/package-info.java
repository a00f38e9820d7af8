/**
 * The one way into a call: signals posted from any thread and timers, run one after the other on the call's own
 * thread. Knows nothing of calls.
 */
@NullMarked
package io.switchboard.calls.mailbox;

import org.jspecify.annotations.NullMarked;
