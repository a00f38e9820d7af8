/**
 * Who may use the pages and the API: people who sign in, their sessions, and API tokens.
 */
@NullMarked
package io.switchboard.directory.access;

import org.jspecify.annotations.NullMarked;
