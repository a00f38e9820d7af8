/**
 * Carries files and notices away, by mail first. Every delivery is a row that shows its attempts and a durable job that
 * is retried until it succeeds or is given up; what is delivered is the business of the packages below.
 */
@NullMarked
package io.switchboard.delivery;

import org.jspecify.annotations.NullMarked;
