/**
 * What became of every call. Records are written while the call runs, so that a crash loses none of them.
 */
@NullMarked
package io.switchboard.directory.history;

import org.jspecify.annotations.NullMarked;
