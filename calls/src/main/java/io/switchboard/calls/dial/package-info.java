/**
 * Whom to ring and when, and what came of it: ringing plans as data, their progress as a pure state machine that
 * reads no clock, and the outcome of each attempt. The call's thread drives it.
 */
@NullMarked
package io.switchboard.calls.dial;

import org.jspecify.annotations.NullMarked;
