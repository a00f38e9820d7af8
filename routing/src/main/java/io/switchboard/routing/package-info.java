/**
 * What happens to a call: from a number to the people. The only room that uses both {@code calls} and {@code
 * directory}, and so the home of the adapters between them.
 */
@NullMarked
package io.switchboard.routing;

import org.jspecify.annotations.NullMarked;
