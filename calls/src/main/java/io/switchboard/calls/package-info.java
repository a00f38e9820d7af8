/**
 * What a call is and does: legs, dialling, bridging, hold, recording. Knows nothing of accounts or databases: it asks
 * its caller what to do next and reports events. A call is one virtual thread with a mailbox; protocol callbacks only
 * post to it.
 */
@NullMarked
package io.switchboard.calls;

import org.jspecify.annotations.NullMarked;
