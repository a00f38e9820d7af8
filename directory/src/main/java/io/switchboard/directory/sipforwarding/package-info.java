/**
 * Contact methods of the kind SIP forwarding: calls are handed to another SIP system.
 */
@NullMarked
package io.switchboard.directory.sipforwarding;

import org.jspecify.annotations.NullMarked;
