/**
 * Requests that a program may repeat without doing their work twice: the key it chose, what it asked, and what it was
 * answered. Used by the web server for every request that carries an {@code Idempotency-Key}.
 */
@NullMarked
package io.switchboard.directory.idempotency;

import org.jspecify.annotations.NullMarked;
