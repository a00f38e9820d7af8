/**
 * REST API, sign-in, live events, settings, wiring and the command line. The only module that knows Spring.
 */
@NullMarked
package io.switchboard.server;

import org.jspecify.annotations.NullMarked;
