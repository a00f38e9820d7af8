/**
 * The demonstration: an account ready to play on loopback, its file for scripts, and the inbox that shows mail which would
 * have been sent.
 */
@NullMarked
package io.switchboard.server.demo;

import org.jspecify.annotations.NullMarked;
