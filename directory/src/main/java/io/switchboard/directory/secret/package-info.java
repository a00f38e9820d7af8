/**
 * Keeping secrets: those that must be shown again are encrypted under a key file of the data folder, all others hashed.
 */
@NullMarked
package io.switchboard.directory.secret;

import org.jspecify.annotations.NullMarked;
