/**
 * Contact methods of the kind PSTN route: calls are forwarded to an ordinary phone number.
 */
@NullMarked
package io.switchboard.directory.pstnroute;

import org.jspecify.annotations.NullMarked;
