/**
 * SIP forwardings over the API: calls that are handed to other SIP systems, and what those must let in.
 */
@NullMarked
package io.switchboard.server.sipforwarding;

import org.jspecify.annotations.NullMarked;
