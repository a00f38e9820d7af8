/**
 * Moves SIP messages over UDP, TCP and connections that other servers own (WebSocket): framing, connection table, keep-alive, the routing
 * of responses (RFC 3261 section 18, RFC 3581). Knows nothing of transactions; only the user agent calls it.
 */
@NullMarked
package io.switchboard.sip.transport;

import org.jspecify.annotations.NullMarked;
