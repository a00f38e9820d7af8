/**
 * Carries routing decisions out, as sequential code on the call's own thread: ringing contact methods, dialling out by
 * trunks, taking voicemails. Started by the phone system; the decisions come from {@code
 * routing.decision}.
 */
@NullMarked
package io.switchboard.routing.call;

import org.jspecify.annotations.NullMarked;
