/**
 * How the signed-in person arranged each list, over the API: it follows the person from browser to browser.
 */
@NullMarked
package io.switchboard.server.layout;

import org.jspecify.annotations.NullMarked;
