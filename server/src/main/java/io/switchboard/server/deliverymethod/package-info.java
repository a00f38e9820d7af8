/**
 * Delivery methods over the API.
 */
@NullMarked
package io.switchboard.server.deliverymethod;

import org.jspecify.annotations.NullMarked;
