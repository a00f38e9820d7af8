/**
 * The committed description of the API, handed out to whoever asks.
 */
@NullMarked
package io.switchboard.server.openapi;

import org.jspecify.annotations.NullMarked;
