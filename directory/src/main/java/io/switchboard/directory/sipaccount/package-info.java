/**
 * Contact methods of the kind SIP account: a user's desk phone or softphone, with its inbound and outbound settings and
 * its credentials.
 */
@NullMarked
package io.switchboard.directory.sipaccount;

import org.jspecify.annotations.NullMarked;
