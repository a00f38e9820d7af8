/**
 * Sound in files: WAV reading and writing that survives a crash, and MP3 through a separate, limited program. For
 * virtual threads, never for a media loop.
 */
@NullMarked
package io.switchboard.media.file;

import org.jspecify.annotations.NullMarked;
