/**
 * Addresses that get notices, voicemails and recordings (specification section 4.8), and the domains that prove them all
 * at once (section 9.3). An address gets nothing but its proving mail until it is verified. Mail and DNS are ports here;
 * {@code server} gives them their adapters.
 */
@NullMarked
package io.switchboard.directory.email;

import org.jspecify.annotations.NullMarked;
