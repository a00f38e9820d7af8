/**
 * What the phone system knows: accounts, users, numbers, contact methods, trunks, call history, in PostgreSQL. Knows
 * nothing of SIP.
 */
@NullMarked
package io.switchboard.directory;

import org.jspecify.annotations.NullMarked;
