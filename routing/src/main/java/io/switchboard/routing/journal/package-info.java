/**
 * What became of calls, in words and in the history: follows the events of the calls, knows which account each belongs
 * to, and writes behind the calls so that none of them waits for the database.
 */
@NullMarked
package io.switchboard.routing.journal;

import org.jspecify.annotations.NullMarked;
