/**
 * Contact methods of the kind app line: the one line of a user that all devices with the App hang on.
 */
@NullMarked
package io.switchboard.directory.appline;

import org.jspecify.annotations.NullMarked;
