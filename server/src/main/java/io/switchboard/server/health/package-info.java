/**
 * Is the server well, and if not, what mends it: the health resource of the API and the {@code doctor} command share these
 * checks.
 */
@NullMarked
package io.switchboard.server.health;

import org.jspecify.annotations.NullMarked;
