/**
 * API tokens: made once, shown once, stored as hashes.
 */
@NullMarked
package io.switchboard.server.token;

import org.jspecify.annotations.NullMarked;
