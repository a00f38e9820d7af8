/**
 * The people whom calls reach. Contact methods belong to them; signing in is the matter of the access package.
 */
@NullMarked
package io.switchboard.directory.user;

import org.jspecify.annotations.NullMarked;
