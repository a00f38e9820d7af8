/**
 * One page of a list: what is asked for, and what comes back. Used by every list of the directory.
 */
@NullMarked
package io.switchboard.directory.page;

import org.jspecify.annotations.NullMarked;
