/**
 * Telling that an account has changed: to listeners in this process, and across processes by the database's
 * notifications.
 */
@NullMarked
package io.switchboard.directory.change;

import org.jspecify.annotations.NullMarked;
