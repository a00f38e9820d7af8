/**
 * The four transaction state machines of RFC 3261 section 17 with the corrections of RFC 6026, and the keys by which messages find them.
 * Pure: no sockets, no clock; what a machine wants done it asks of its environment. Called by the user agent.
 */
@NullMarked
package io.switchboard.sip.transaction;

import org.jspecify.annotations.NullMarked;
