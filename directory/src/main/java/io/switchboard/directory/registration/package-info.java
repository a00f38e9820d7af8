/**
 * Where phones can be reached now. Bindings are kept in memory for the call path and in the database for the next start;
 * many changes share one commit.
 */
@NullMarked
package io.switchboard.directory.registration;

import org.jspecify.annotations.NullMarked;
