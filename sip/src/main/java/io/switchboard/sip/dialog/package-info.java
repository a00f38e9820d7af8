/**
 * What two user agents remember about each other (RFC 3261 section 12): identifiers, route set, remote target, sequence numbers.
 * Pure values and rules; the user agent owns the one mutable reference to each dialog's state.
 */
@NullMarked
package io.switchboard.sip.dialog;

import org.jspecify.annotations.NullMarked;
