/**
 * Carries files and notices away, by mail first. Every delivery is a durable job that is retried and seen.
 */
@NullMarked
package io.switchboard.delivery;

import org.jspecify.annotations.NullMarked;
