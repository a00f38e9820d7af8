/**
 * One side of a call: its SIP dialog, its media port and what was agreed with it. Protocol callbacks are turned into
 * signals of the call's mailbox here; everything else runs on the call's thread.
 */
@NullMarked
package io.switchboard.calls.leg;

import org.jspecify.annotations.NullMarked;
