/**
 * Calls over the API: those going on now, which can be ended, and those that were, as a list and as CSV.
 */
@NullMarked
package io.switchboard.server.call;

import org.jspecify.annotations.NullMarked;
