/**
 * What happened in a call, as values in the order in which it happened, and a call as it is right now. Made by the
 * calls themselves; read by call history and live pages.
 */
@NullMarked
package io.switchboard.calls.event;

import org.jspecify.annotations.NullMarked;
