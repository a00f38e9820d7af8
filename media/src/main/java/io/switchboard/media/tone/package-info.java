/**
 * Makes and finds tones in PCM. Pure arithmetic; used for beeps and signals, and wherever sound has to be proven by its
 * frequency.
 */
@NullMarked
package io.switchboard.media.tone;

import org.jspecify.annotations.NullMarked;
