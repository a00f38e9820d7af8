/**
 * Phone numbers and internal numbers over the API.
 */
@NullMarked
package io.switchboard.server.number;

import org.jspecify.annotations.NullMarked;
