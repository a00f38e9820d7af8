/**
 * What the operator sets once for the whole server.
 */
@NullMarked
package io.switchboard.directory.setting;

import org.jspecify.annotations.NullMarked;
