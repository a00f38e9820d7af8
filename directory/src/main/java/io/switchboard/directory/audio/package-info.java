/**
 * Sound that people upload for greetings and announcements (specification section 6.1): the original as it came, and what
 * calls play. Decoding is not done here; whoever creates a file hands over both.
 */
@NullMarked
package io.switchboard.directory.audio;

import org.jspecify.annotations.NullMarked;
