/**
 * Public phone numbers and internal numbers of an account, and who holds each of them.
 */
@NullMarked
package io.switchboard.directory.number;

import org.jspecify.annotations.NullMarked;
