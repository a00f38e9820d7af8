/**
 * Addresses, networks and hosts as people write them. Used by all that keep one.
 */
@NullMarked
package io.switchboard.directory.network;

import org.jspecify.annotations.NullMarked;
