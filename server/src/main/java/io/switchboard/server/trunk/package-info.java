/**
 * Trunks over the API: how the server is joined to carriers, and whether each one is up.
 */
@NullMarked
package io.switchboard.server.trunk;

import org.jspecify.annotations.NullMarked;
