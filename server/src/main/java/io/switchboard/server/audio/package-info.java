/**
 * Audio files over the API: uploads are decoded before anything is kept, so whatever is in the list can be played in calls.
 */
@NullMarked
package io.switchboard.server.audio;

import org.jspecify.annotations.NullMarked;
