/**
 * Turns sound into payload and back: G.711, G.722, and the change between 8 and 16 kHz. Pure arithmetic on arrays the
 * caller owns, one instance per stream, no threads; may be used by every package of this module.
 */
@NullMarked
package io.switchboard.media.codec;

import org.jspecify.annotations.NullMarked;
