/**
 * Users over the API.
 */
@NullMarked
package io.switchboard.server.user;

import org.jspecify.annotations.NullMarked;
