/**
 * Who would ring if somebody called a number, over the API: asked of what routes real calls, without ringing anybody.
 */
@NullMarked
package io.switchboard.server.whorings;

import org.jspecify.annotations.NullMarked;
