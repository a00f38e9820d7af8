/**
 * SIP over WebSocket (RFC 7118): one more transport of the SIP stack, coming in through the web server's port.
 */
@NullMarked
package io.switchboard.server.websocket;

import org.jspecify.annotations.NullMarked;
