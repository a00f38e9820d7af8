/**
 * Pictures of users over the API: what is uploaded is decoded with limits and encoded anew, so that nothing of the file
 * that came in reaches anybody.
 */
@NullMarked
package io.switchboard.server.avatar;

import org.jspecify.annotations.NullMarked;
