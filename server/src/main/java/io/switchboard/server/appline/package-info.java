/**
 * App lines over the API: the lines that users have in the App.
 */
@NullMarked
package io.switchboard.server.appline;

import org.jspecify.annotations.NullMarked;
