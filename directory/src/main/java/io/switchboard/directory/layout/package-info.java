/**
 * How each person who signs in arranged each list: which columns, in which order, how wide. Pages read and write it; calls
 * know nothing of it.
 */
@NullMarked
package io.switchboard.directory.layout;

import org.jspecify.annotations.NullMarked;
