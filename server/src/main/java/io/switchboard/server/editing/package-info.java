/**
 * Edits as the API takes them: fields that are absent stay, null clears (RFC 7396), and the entity tag keeps two people
 * from overwriting each other unseen.
 */
@NullMarked
package io.switchboard.server.editing;

import org.jspecify.annotations.NullMarked;
