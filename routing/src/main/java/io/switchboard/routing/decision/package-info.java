/**
 * What is to happen to a call, as a pure function of the account and of what is known of the call: no I/O, no clock, no
 * ringing. The running phone system executes the decisions; asking what would happen uses the same function.
 */
@NullMarked
package io.switchboard.routing.decision;

import org.jspecify.annotations.NullMarked;
